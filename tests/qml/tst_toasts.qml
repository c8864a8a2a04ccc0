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

    Component {
        id: stageOf

        Stage {}
    }

    Component {
        id: windowOf

        ToastWindow {}
    }

    SignalSpy {
        id: replied

        signalName: "replied"
    }

    SignalSpy {
        id: activated

        signalName: "activated"
    }

    TestCase {
        id: test

        property Stage stage
        property ToastWindow item

        name: "Toasts"
        when: windowShown

        function init(): void {
            failOnWarning(/TypeError|ReferenceError|Unable to assign|Binding loop/);
            test.stage = stageOf.createObject(root);
            test.item = windowOf.createObject(root, {
                toasts: test.stage.client.toasts
            });
            replied.target = test.stage.client.toasts;
            replied.clear();
            activated.target = test.stage.client.toasts;
            activated.clear();
        }

        function cleanup(): void {
            test.item.destroy();
            wait(0);
            test.stage.destroy();
            wait(0);
        }

        function find(name: string): Item {
            return test.stage.find(test.item.contentItem, name);
        }

        function test_theWindowIsThereOnlyWithToasts(): void {
            verify(!test.item.visible);
            test.stage.putToast("liza@toothfairy.example", "Hello", false);
            tryVerify(() => test.item.visible);
            mouseClick(find("Close"));
            tryVerify(() => !test.item.visible);
        }

        function test_itDoesNotTakeTheFocusByAppearing(): void {
            test.stage.putToast("liza@toothfairy.example", "Hello", false);
            tryVerify(() => test.item.visible);
            verify(test.item.flags & Qt.WindowDoesNotAcceptFocus);
            verify(!test.item.active);
        }

        function test_aReplyIsSentFromTheToast(): void {
            test.stage.putToast("liza@toothfairy.example", "Hello", false);
            tryVerify(() => test.item.visible);
            const field = find("Direct reply");
            mouseClick(field);
            verify(!(test.item.flags & Qt.WindowDoesNotAcceptFocus));
            field.text = "hi";
            mouseClick(find("Send reply"));
            compare(replied.count, 1);
            compare(replied.signalArguments[0][1], "hi");
            tryVerify(() => !test.item.visible);
        }

        function test_anEmptyReplyIsNotSent(): void {
            test.stage.putToast("liza@toothfairy.example", "Hello", false);
            tryVerify(() => test.item.visible);
            mouseClick(find("Send reply"));
            compare(replied.count, 0);
            verify(test.item.visible);
        }

        function test_aRequestHasNoReplyFieldAndOpensTheRequest(): void {
            test.stage.putToast("r.perez@elhada.example", "", true);
            tryVerify(() => test.item.visible);
            verify(find("Direct reply") === null);
            mouseClick(find("Answer …"));
            compare(activated.count, 1);
            compare(activated.signalArguments[0][1], true);
        }

        function test_severalToastsStandAboveEachOther(): void {
            test.stage.putToast("liza@toothfairy.example", "Hello", false);
            tryVerify(() => test.item.visible);
            const one = test.item.height;
            test.stage.putToast("marta@zahnfee.example", "Hello too", false);
            tryVerify(() => test.item.height > 1.5 * one);
        }
    }
}
