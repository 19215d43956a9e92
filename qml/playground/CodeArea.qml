pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Awaitscope

/// The editor: rows with the gutter's glyphs behind, the text to type in before them.
FocusScope {
    id: root

    readonly property int gutter: 92
    readonly property alias area: area
    readonly property int caretRow: root.rowAt(area.cursorPosition, area.text)
    /// Whether the line that runs is kept in view; typing ends that.
    property bool follow: true

    /// Where the last run has failed, -1: nowhere.
    readonly property int failedRow: root.failedRowIn(area.text, Playground.runner.outcomeLine)

    /// The text is looked at only so that a binding on this follows it.
    function rowAt(position: int, text: string): int {
        return text === "" ? 0 : editor.lineOf(position) - 1;
    }
    function failedRowIn(text: string, line: int): int {
        return line > 0 && text !== "" ? Playground.lines.rowOfRunLine(line) : -1;
    }
    function select(from: int, to: int) {
        area.select(from, to);
        root.showCaret();
    }
    /// Selects a line, counted from 1, and takes the keyboard.
    function selectLine(line: int) {
        root.select(editor.startOf(line), editor.endOf(line));
        area.forceActiveFocus(Qt.ShortcutFocusReason);
    }
    /// To the next place where a text is, or the previous one, from the caret on.
    function find(text: string, backwards: bool): bool {
        const from = backwards ? area.selectionStart : area.selectionEnd;
        return root.findFrom(text, from, backwards);
    }
    function findFrom(text: string, from: int, backwards: bool): bool {
        const at = editor.find(text, from, backwards);
        if (at >= 0)
            root.select(at, at + text.length);
        return at >= 0;
    }
    function count(text: string): int {
        return editor.count(text);
    }
    function toggleBreakpoint() {
        Playground.lines.toggleBreakpoint(root.caretRow);
    }
    /// The line of the program that was run, where that is still here.
    function showRunLine(line: int) {
        const row = Playground.lines.rowOfRunLine(line);
        if (row >= 0)
            root.showRow(row);
    }
    function showRow(row: int) {
        const y = row * editor.row;
        if (y < flick.contentY)
            flick.contentY = y;
        else if (y + editor.row > flick.contentY + flick.height - 2 * flick.pad)
            flick.contentY = y + editor.row - flick.height + 2 * flick.pad;
    }
    /// To where the code of the line begins, from there to the line's start.
    function goHome(selects: bool) {
        const home = editor.homeOf(area.cursorPosition);
        if (selects)
            area.moveCursorSelection(home);
        else
            area.cursorPosition = home;
    }
    function showCaret() {
        const caret = area.cursorRectangle;
        root.showRow(root.caretRow);
        if (caret.x < flick.contentX)
            flick.contentX = Math.max(0, caret.x - 24);
        else if (caret.x > flick.contentX + flick.width - 24)
            flick.contentX = caret.x - flick.width + 24;
    }
    function showInterest() {
        if (root.follow && Playground.lines.lineOfInterest >= 0)
            root.showRow(Playground.lines.lineOfInterest);
    }

    Accessible.name: qsTr("Program")
    Accessible.role: Accessible.Pane

    CodeEditor {
        id: editor

        document: area.textDocument
        program: Playground.document
        onReplaced: {
            area.cursorPosition = 0;
            flick.contentX = 0;
            flick.contentY = 0;
            root.follow = true;
        }
    }
    Connections {
        function onLineOfInterestChanged() {
            root.showInterest();
        }
        target: Playground.lines
    }
    ListView {
        id: rows

        anchors.fill: parent
        bottomMargin: height
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0
        clip: true
        contentY: originY + flick.contentY - flick.pad
        interactive: false
        model: Playground.lines
        objectName: "editorLines"
        topMargin: flick.pad

        delegate: EditorLine {
            caret: area.activeFocus && index === root.caretRow
            characterWidth: character.advanceWidth
            failed: index === root.failedRow
            gutterWidth: root.gutter
            shift: flick.contentX
            width: rows.width
            onBreakpointAsked: Playground.lines.toggleBreakpoint(index)
        }
    }
    TextMetrics {
        id: character

        font: area.font
        text: "0"
    }
    Flickable {
        id: flick

        readonly property int pad: 6

        anchors { fill: parent; leftMargin: root.gutter }
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: Math.max(height, area.height)
        contentWidth: Math.max(width, area.width)
        interactive: false
        ScrollBar.horizontal: AwScrollBar {}
        ScrollBar.vertical: AwScrollBar {}

        WheelHandler {
            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
            onWheel: event => {
                const sideways = event.modifiers & Qt.ShiftModifier;
                const down = sideways ? 0 : event.angleDelta.y;
                const right = sideways ? event.angleDelta.y : event.angleDelta.x;
                flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, flick.contentY - down / 2));
                flick.contentX = Math.max(0, Math.min(flick.contentWidth - flick.width, flick.contentX - right / 2));
            }
        }
        TextArea {
            id: area

            readonly property bool composing: area.inputMethodComposing

            Accessible.name: qsTr("Text of %1").arg(Playground.document.name)
            Accessible.multiLine: true

            background: null
            bottomPadding: flick.pad + 3 * editor.row
            color: Theme.text1
            focus: true
            font.family: Theme.mono
            font.pointSize: 12.5 * Metrics.pointsPerPixel
            font.preferShaping: false
            height: Math.max(implicitHeight, flick.height)
            inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhMultiLine
            leftPadding: 0
            objectName: "editor"
            persistentSelection: true
            rightPadding: 24
            selectByMouse: true
            selectedTextColor: Theme.text1
            selectionColor: Qt.alpha(Theme.accent, 0.28)
            tabStopDistance: 4 * character.advanceWidth
            textFormat: TextEdit.PlainText
            topPadding: flick.pad
            width: Math.max(implicitWidth, flick.width)
            wrapMode: TextEdit.NoWrap

            cursorDelegate: Rectangle {
                color: Theme.accent
                visible: area.activeFocus
                width: 2
            }

            onCursorPositionChanged: if (activeFocus) root.showCaret()
            onTextChanged: if (activeFocus) root.follow = false

            Keys.onPressed: event => {
                const plain = !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier));
                const control = event.modifiers === Qt.ControlModifier;
                event.accepted = true;
                if (area.composing) // the keys belong to the input method
                    event.accepted = false;
                else if (plain && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter))
                    editor.newLine(area.selectionStart, area.selectionEnd);
                else if (plain && event.key === Qt.Key_Tab)
                    editor.indent(area.selectionStart, area.selectionEnd);
                else if (plain && event.key === Qt.Key_Backtab)
                    editor.unindent(area.selectionStart, area.selectionEnd);
                else if (plain && event.key === Qt.Key_Backspace && area.selectionStart === area.selectionEnd)
                    editor.backspace(area.cursorPosition);
                else if (event.key === Qt.Key_Home && plain)
                    root.goHome((event.modifiers & Qt.ShiftModifier) !== 0);
                else if (control && event.key === Qt.Key_Slash)
                    editor.toggleComment(area.selectionStart, area.selectionEnd);
                else if (control && event.key === Qt.Key_B)
                    root.toggleBreakpoint();
                else
                    event.accepted = false;
            }
        }
    }
    FocusRing {
        offset: -4
        shown: area.activeFocus
    }
}
