pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Awaitscope

/// The parameters of the lesson; changing one runs it again at once.
ColumnLayout {
    id: root

    spacing: 0

    Hairline { Layout.fillWidth: true }

    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: 6
        spacing: 1

        AwText {
            color: Theme.text2
            size: 12
            text: qsTr("Parameters")
            weight: Font.DemiBold
        }
        AwText {
            Layout.fillWidth: true
            Layout.leftMargin: 8
            color: Theme.text3
            size: 12
            text: qsTr("Changing one re-runs the lesson")
        }
        AwButton {
            enabled: Workbench.canUndoKnob
            hint: qsTr("Undo the change")
            iconName: "undo"
            iconSize: 14
            implicitWidth: 24
            objectName: "undoKnob"
            shortcut: "Ctrl+Z"
            onClicked: Workbench.undoKnob()
        }
        AwButton {
            enabled: Workbench.canRedoKnob
            hint: qsTr("Redo the change")
            iconName: "redo"
            iconSize: 14
            implicitWidth: 24
            objectName: "redoKnob"
            shortcut: "Ctrl+Shift+Z"
            onClicked: Workbench.redoKnob()
        }
        AwButton {
            enabled: !Workbench.knobsAreDefault
            hint: qsTr("Reset to the lesson's values")
            iconName: "reset"
            iconSize: 14
            implicitWidth: 24
            objectName: "resetKnobs"
            onClicked: Workbench.resetKnobs()
        }
    }
    Flow {
        id: flow

        /// The widest name with its value.
        property real need: 0
        readonly property int columns: Math.max(1,
            Math.min(Workbench.knobs.count, Math.floor((root.width + spacing) / Math.max(112, need + spacing))))
        readonly property real cell: Math.floor((root.width - (columns - 1) * spacing) / columns)

        function measure() {
            let most = 0;
            for (let i = 0; i < fields.count; ++i) {
                const field = fields.itemAt(i) as KnobField;
                if (field && !field.broad)
                    most = Math.max(most, Math.ceil(field.need) + 2);
            }
            flow.need = most;
        }

        Layout.fillWidth: true
        Layout.topMargin: 2
        spacing: 14

        Repeater {
            id: fields

            model: Workbench.knobs

            onItemAdded: flow.measure()
            onItemRemoved: flow.measure()

            KnobField {
                onNeedChanged: flow.measure()
                room: root.width
                width: broad ? root.width : flow.cell
            }
        }
    }
}
