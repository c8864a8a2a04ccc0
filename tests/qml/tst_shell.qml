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

    readonly property string liza: "liza@toothfairy.example"

    width: 1280
    height: 800

    Component {
        id: stageOf

        Stage {}
    }

    Component {
        id: shell

        Shell {
            width: 1280
            height: 800
            focus: true
        }
    }

    TestCase {
        id: test

        property Stage stage
        property Shell item

        name: "Shell"
        when: windowShown

        function init(): void {
            failOnWarning(/TypeError|ReferenceError|Unable to assign|Binding loop/);
            test.stage = stageOf.createObject(root);
            verify(test.stage.signIn());
            test.stage.receiveMany("marta@zahnfee.example", 3);
            test.stage.receiveMany(root.liza, 3);
            tryVerify(() => test.stage.client.chats.count === 2);
            test.item = shell.createObject(root, {
                client: test.stage.client
            });
            test.item.forceActiveFocus();
        }

        function cleanup(): void {
            test.item.destroy();
            Theme.touch = false;
            wait(0);
            test.stage.destroy();
            wait(0);
        }

        function narrow(): void {
            Theme.touch = true;
            test.item.width = 360;
            test.item.height = 640;
            wait(0);
        }

        function test_pagesAreReachedByKeyboard(): void {
            keyClick(Qt.Key_2, Qt.ControlModifier);
            compare(test.item.page, Shell.Contacts);
            keyClick(Qt.Key_3, Qt.ControlModifier);
            compare(test.item.page, Shell.Requests);
            keyClick(Qt.Key_4, Qt.ControlModifier);
            compare(test.item.page, Shell.Settings);
            keyClick(Qt.Key_1, Qt.ControlModifier);
            compare(test.item.page, Shell.Chats);
        }

        function test_aChatIsOpenedByKeyboard(): void {
            keyClick(Qt.Key_1, Qt.ControlModifier);
            keyClick(Qt.Key_Home);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            verify(test.stage.client.conversation !== null);
            tryVerify(() => test.stage.client.conversation.loaded);
            keySequence("y,o");
            compare(test.stage.client.conversation.draft, "yo");
            keyClick(Qt.Key_Escape);
            keySequence("x");
            compare(test.stage.client.conversation.draft, "yo");
        }

        function test_searchFindsPeopleAndMessages(): void {
            test.stage.receive(root.liza, "the wobbly tooth");
            keyClick(Qt.Key_K, Qt.ControlModifier);
            keySequence("w,o,b,b");
            tryVerify(() => test.stage.client.search.count === 1);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            tryVerify(() => test.stage.client.conversation !== null);
            compare(test.stage.client.conversation.person.addressText, root.liza);
        }

        function test_aSearchForNothingSaysSo(): void {
            keyClick(Qt.Key_K, Qt.ControlModifier);
            keySequence("q,q,q,q");
            tryVerify(() => test.stage.find(test.item, "Nothing found") !== null);
            keyClick(Qt.Key_Escape);
            tryVerify(() => test.stage.find(test.item, "Nothing found") === null);
        }

        function test_aNarrowWindowIsAStack(): void {
            narrow();
            verify(test.stage.find(test.item, "Pages"));
            test.item.talkTo(root.liza);
            tryVerify(() => test.stage.client.conversation.loaded);
            verify(test.stage.find(test.item, "Pages") === null);
            mouseClick(test.stage.find(test.item, "Back to the list"));
            verify(test.stage.client.conversation === null);
            verify(test.stage.find(test.item, "Pages"));
        }

        function test_everyPageFitsIntoANarrowWindow(): void {
            test.stage.receiveMany("long@zahnfee.example", 1);
            narrow();
            for (const page of [Shell.Chats, Shell.Contacts, Shell.Requests, Shell.Settings]) {
                test.item.show(page);
                wait(60);
                verify(test.stage.fits(test.item), "page " + page);
            }
            test.item.show(Shell.Chats);
            test.item.talkTo("long@zahnfee.example");
            wait(60);
            verify(test.stage.fits(test.item), "conversation");
        }

        function test_aRequestShowsItsCountAtOnce(): void {
            test.stage.request("r.perez@elhada.example", "R. Pérez", "");
            tryVerify(() => test.stage.find(test.item, "Requests, 1 new") !== null);
            keyClick(Qt.Key_3, Qt.ControlModifier);
            keyClick(Qt.Key_Home);
            keyClick(Qt.Key_Return);
            tryVerify(() => test.stage.client.answer !== null);
        }

        function test_theOwnStatusIsOneClickAway(): void {
            const picture = test.stage.find(test.item, "My status: Available");
            verify(picture);
            mouseClick(picture);
            const overlay = test.item.Window.window.contentItem;
            tryVerify(() => test.stage.find(overlay, "Busy") !== null);
            mouseClick(test.stage.find(overlay, "Busy"));
            compare(test.stage.client.own.availability, Presence.Busy);
        }

        function test_aLostConnectionIsSaidInWords(): void {
            test.stage.drop();
            tryVerify(() => test.stage.find(test.item, "Not connected. Next try at") !== null);
            verify(test.stage.find(test.item, "Try now"));
        }

        function test_contactsAreFilteredAsOneTypes(): void {
            test.item.show(Shell.Contacts);
            keyClick(Qt.Key_K, Qt.ControlModifier);
            keySequence("m,a,r,t");
            tryVerify(() => test.stage.client.contacts.count === 1);
        }

        function test_aNewContactIsAdded(): void {
            keyClick(Qt.Key_N, Qt.ControlModifier);
            tryVerify(() => test.stage.find(test.item, "Name") !== null);
            tryVerify(() => test.stage.find(test.item, "Name").activeFocus);
            keySequence("n,o");
            const mail = test.stage.find(test.item, "E-mail (office)");
            mail.forceActiveFocus();
            for (const letter of "no@b.example")
                keyClick(letter);
            keyClick(Qt.Key_Return);
            tryVerify(() => test.stage.told().includes("subscribe to no@b.example"));
            tryVerify(() => test.stage.client.conversation !== null);
            compare(test.stage.client.conversation.person.addressText, "no@b.example");
        }
    }
}
