// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Verbund
import Verbund.Stage

Item {
    id: root

    width: 400
    height: 400

    Stage {
        id: stage
    }

    Component {
        id: composer

        Composer {
            property string typed

            width: 360
            focus: true
            draft: typed
            hint: "Message to Liza"
            sendable: typed.trim().length > 0
            onDraftEdited: text => typed = text
        }
    }

    SignalSpy {
        id: sent

        signalName: "sent"
    }

    SignalSpy {
        id: left

        signalName: "backWanted"
    }

    TestCase {
        id: test

        property Composer item

        name: "Composer"
        when: windowShown

        function init(): void {
            test.item = createTemporaryObject(composer, root);
            test.item.forceActiveFocus();
            sent.target = test.item;
            sent.clear();
            left.target = test.item;
            left.clear();
        }

        function test_enterSends(): void {
            keySequence("h,i,Return");
            compare(sent.count, 1);
            compare(test.item.typed, "hi");
        }

        function test_shiftAndEnterBeginALine(): void {
            keyClick(Qt.Key_A);
            keyClick(Qt.Key_Return, Qt.ShiftModifier);
            keyClick(Qt.Key_B);
            compare(test.item.typed, "a\nb");
            compare(sent.count, 0);
        }

        function test_blanksAreNotSent(): void {
            keySequence("Space,Return");
            compare(sent.count, 0);
        }

        function test_escapeGoesBackToTheList(): void {
            keyClick(Qt.Key_Escape);
            compare(left.count, 1);
        }

        function test_tabLeavesTheField(): void {
            keyClick(Qt.Key_A);
            const field = stage.find(test.item, "Message to Liza");
            verify(field.activeFocus);
            keyClick(Qt.Key_Tab);
            verify(!field.activeFocus);
            compare(test.item.typed, "a");
        }

        function test_itGrowsToSixLinesAndNoFurther(): void {
            const one = test.item.implicitHeight;
            test.item.typed = "1\n2\n3";
            const three = test.item.implicitHeight;
            verify(three > one);
            test.item.typed = "1\n2\n3\n4\n5\n6";
            const six = test.item.implicitHeight;
            verify(six > three);
            test.item.typed = "1\n2\n3\n4\n5\n6\n7\n8\n9";
            verify(test.item.implicitHeight <= six + 24);
            compare(test.item.implicitHeight, 6 * test.item.line + 28);
        }

        function test_theButtonSendsToo(): void {
            keyClick(Qt.Key_A);
            mouseClick(stage.find(test.item, "Send"));
            compare(sent.count, 1);
        }

        function test_whatIsSentEmptiesTheField(): void {
            keyClick(Qt.Key_A);
            test.item.typed = "";
            compare(stage.find(test.item, "Message to Liza").text, "");
        }
    }
}
