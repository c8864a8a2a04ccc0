// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Verbund
import Verbund.Client
import Verbund.Controls
import Verbund.Stage

Item {
    id: root

    width: 900
    height: 700

    Component {
        id: stageOf

        Stage {}
    }

    Component {
        id: page

        SignInPage {
            width: 900
            height: 700
            focus: true
        }
    }

    Component {
        id: problem

        ProblemPage {
            width: 900
            height: 700
            problem: "The history file cannot be opened."
            path: "/home/info/history.db"
        }
    }

    SignalSpy {
        id: spy
    }

    TestCase {
        id: test

        property Stage stage
        property SignInPage item

        name: "SignIn"
        when: windowShown

        function init(): void {
            failOnWarning(/TypeError|ReferenceError|Unable to assign|Binding loop/);
            test.stage = stageOf.createObject(root);
            test.item = page.createObject(root, {
                form: test.stage.client.signInForm
            });
            test.item.forceActiveFocus();
        }

        function cleanup(): void {
            test.item.destroy();
            wait(0);
            test.stage.destroy();
            wait(0);
        }

        function type(text: string): void {
            for (const letter of text)
                keyClick(letter);
        }

        function test_addressAndPasswordAreTypedAndEnterSignsIn(): void {
            type("info@zahnfee.example");
            keyClick(Qt.Key_Return);
            type("secret");
            compare(test.stage.client.signInForm.password, "secret");
            spy.target = test.stage.client.signInForm;
            spy.signalName = "submitted";
            spy.clear();
            keyClick(Qt.Key_Return);
            compare(spy.count, 1);
            tryVerify(() => test.stage.client.own !== null);
        }

        function test_aWrongAddressIsSaidOnceTheFieldIsLeft(): void {
            type("nonsense");
            verify(test.stage.find(test.item, "An address looks like") === null);
            keyClick(Qt.Key_Tab);
            verify(test.stage.find(test.item, "An address looks like"));
            verify(!test.stage.find(test.item, "Sign in").enabled || !test.stage.client.signInForm.submittable);
        }

        function test_anotherServerCanBeEntered(): void {
            verify(test.stage.find(test.item, "Server") === null || !test.stage.find(test.item, "Server").label);
            mouseClick(test.stage.find(test.item, "Use another server"));
            type("chat.zahnfee.example:5223");
            compare(test.stage.client.signInForm.server, "chat.zahnfee.example:5223");
            mouseClick(test.stage.find(test.item, "Find the server"));
            compare(test.stage.client.signInForm.server, "");
        }

        function test_theProtocolCanBeChosen(): void {
            mouseClick(test.stage.find(test.item, "Use another server"));
            const chooser = test.stage.find(test.item, "Protocol");
            verify(chooser);
            compare(chooser.displayText, "Automatic");
            chooser.forceActiveFocus();
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            compare(test.stage.client.signInForm.protocol, Account.Sip);
            compare(chooser.displayText, "SIP");
            mouseClick(test.stage.find(test.item, "Find the server"));
            compare(test.stage.client.signInForm.protocol, Account.Automatic);
        }

        function test_thePasswordIsNotShown(): void {
            compare(test.stage.find(test.item, "Password").echoMode, TextInput.Password);
        }

        function test_thePasswordIsKeptOnlyWhenAsked(): void {
            verify(!test.stage.client.signInForm.savePassword);
            mouseClick(test.stage.find(test.item, "Save password on this device"));
            verify(test.stage.client.signInForm.savePassword);
        }

        function test_itFitsIntoANarrowWindow(): void {
            Theme.touch = true;
            test.item.width = 360;
            test.item.height = 480;
            wait(60);
            verify(test.stage.fits(test.item));
            Theme.touch = false;
        }

        function test_aNewHistoryIsMadeOnlyAfterAskingTwice(): void {
            const problemPage = createTemporaryObject(problem, root);
            spy.target = problemPage;
            spy.signalName = "startAnewWanted";
            spy.clear();
            mouseClick(test.stage.find(problemPage, "Start anew …"));
            compare(spy.count, 0);
            const overlay = problemPage.Window.window.contentItem;
            tryVerify(() => test.stage.find(overlay, "Start with an empty history?") !== null);
            keyClick(Qt.Key_Escape);
            compare(spy.count, 0);
        }
    }
}
