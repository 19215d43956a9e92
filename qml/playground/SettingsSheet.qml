pragma ComponentBehavior: Bound

import QtQuick
import Awaitscope

/// How programs are run: which Python, which clock, with what, and how far they may go.
Sheet {
    id: root

    readonly property ProgramOptions options: Playground.options
    readonly property Item limitsEntry: limits.entry

    signal interpreterRequested
    signal folderRequested

    note: qsTr("for every program that is run here")
    objectName: "programSettingsSheet"
    title: qsTr("How programs are run")

    SettingsField {
        label: qsTr("Python")
        note: root.options.searching ? qsTr("looking for those that are installed …")
            : root.options.interpreterNames.length > 0 ? ""
            : qsTr("None was found. Choose a python3 program, 3.9 to 3.13.")
        width: parent.width

        Row {
            spacing: 8

            ChoiceButton {
                currentIndex: root.options.interpreterIndex
                name: qsTr("Python")
                objectName: "interpreter"
                options: [qsTr("The first that is found"), ...root.options.interpreterNames]
                onActivated: index => root.options.chooseInterpreter(index)
            }
            AwButton {
                iconName: "open"
                kind: AwButton.Outlined
                objectName: "otherInterpreter"
                text: qsTr("Other …")
                onClicked: root.interpreterRequested()
            }
        }
    }
    SettingsField {
        label: qsTr("Clock")
        note: root.options.clock === "wall" ? qsTr("Time passes as usual.")
            : qsTr("Waiting takes no time. A program that uses sockets or processes goes on on the wall clock.")
        width: parent.width

        SegmentedControl {
            currentIndex: root.options.clock === "wall" ? 1 : 0
            name: qsTr("Clock")
            objectName: "programClock"
            options: [qsTr("Virtual"), qsTr("Wall")]
            onActivated: index => root.options.clock = index === 1 ? "wall" : "virtual"
        }
    }
    Row {
        spacing: 12
        width: parent.width

        SettingsField {
            label: qsTr("Arguments")
            width: (parent.width - 12) / 2

            AwField {
                Accessible.name: qsTr("Arguments")
                objectName: "programArguments"
                placeholderText: "--count 3 \"two words\""
                placeholderTextColor: Theme.text3
                text: root.options.arguments
                width: parent.width
                onTextEdited: root.options.arguments = text
            }
        }
        SettingsField {
            fault: root.options.folderFault
            label: qsTr("Working folder")
            width: (parent.width - 12) / 2

            Row {
                spacing: 6
                width: parent.width

                AwField {
                    Accessible.name: qsTr("Working folder")
                    objectName: "workingFolder"
                    placeholderText: qsTr("that of the program")
                    placeholderTextColor: Theme.text3
                    text: root.options.workingFolder
                    width: parent.width - 34
                    onTextEdited: root.options.workingFolder = text
                }
                AwButton {
                    hint: qsTr("Choose a folder")
                    iconName: "open"
                    kind: AwButton.Outlined
                    onClicked: root.folderRequested()
                }
            }
        }
    }
    Row {
        spacing: 12
        width: parent.width

        SettingsField {
            label: qsTr("Standard input")
            width: (parent.width - 12) / 2

            SettingsText {
                name: qsTr("Standard input")
                objectName: "programInput"
                value: root.options.input
                width: parent.width
                onEdited: text => root.options.input = text
            }
        }
        SettingsField {
            fault: root.options.environmentFault
            label: qsTr("Environment")
            note: qsTr("NAME=value, one a line")
            width: (parent.width - 12) / 2

            SettingsText {
                name: qsTr("Environment")
                objectName: "programEnvironment"
                value: root.options.environment
                width: parent.width
                onEdited: text => root.options.environment = text
            }
        }
    }
    SettingsField {
        label: qsTr("Limits")
        note: qsTr("A program that exceeds a limit is stopped; what it did until then is kept. 0 means no limit.")
        width: parent.width

        SettingsLimits {
            id: limits

            width: parent.width
        }
    }
    AwButton {
        enabled: !root.options.areDefault
        iconName: "reset"
        kind: AwButton.Outlined
        objectName: "resetProgramSettings"
        text: qsTr("Restore the defaults")
        onClicked: root.options.reset()
    }
}
