// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Verbund
import Verbund.Client
import Verbund.Stage

Item {
    id: root

    readonly property string liza: "liza@toothfairy.example"

    width: 900
    height: 600

    Component {
        id: stageOf

        Stage {}
    }

    Component {
        id: page

        ConversationPage {
            anchors.fill: parent
            focus: true
        }
    }

    TestCase {
        id: test

        property Stage stage
        property ConversationPage item
        property ListView list

        name: "Conversation"
        when: windowShown

        function begin(): void {
            verify(test.stage.client.openConversation(root.liza));
            tryVerify(() => test.stage.client.conversation.loaded);
            test.item = page.createObject(root, {
                client: test.stage.client,
                conversation: test.stage.client.conversation
            });
            test.item.forceActiveFocus();
            test.list = test.stage.find(test.item, "Messages");
            verify(test.list);
        }

        function init(): void {
            failOnWarning(/TypeError|ReferenceError|Unable to assign|Binding loop/);
            test.stage = stageOf.createObject(root);
            verify(test.stage.signIn());
        }

        function cleanup(): void {
            if (test.item)
                test.item.destroy();
            test.item = null;
            wait(0);
            test.stage.destroy();
            wait(0);
        }

        function first(): Item {
            tryVerify(() => test.list.count === 1 && test.list.itemAtIndex(0) !== null);
            return test.list.itemAtIndex(0);
        }

        function atEnd(): bool {
            return test.list.contentY + test.list.height >= test.list.originY + test.list.contentHeight - 2;
        }

        function test_whatIsTypedIsSentAndShown(): void {
            begin();
            for (const letter of "hello")
                keyClick(letter);
            keyClick(Qt.Key_Return);
            tryVerify(() => test.stage.told().includes("message to " + root.liza + ": hello"));
            tryVerify(() => test.list.count === 1);
            compare(test.stage.client.conversation.draft, "");
        }

        function test_anEmptyConversationSaysSo(): void {
            begin();
            verify(test.stage.find(test.item, "Nothing was written here yet."));
        }

        function test_itOpensAtTheNewestMessage(): void {
            test.stage.receiveMany(root.liza, 120);
            begin();
            tryVerify(() => test.list.count === 50);
            tryVerify(() => test.atEnd());
        }

        function test_aNewMessageIsFollowedAtTheEndOnly(): void {
            test.stage.receiveMany(root.liza, 60);
            begin();
            tryVerify(() => test.list.count === 50 && test.atEnd());
            test.stage.receive(root.liza, "Here I am");
            tryVerify(() => test.list.count === 51);
            tryVerify(() => test.atEnd());
            // As a person does: until the list has moved.
            tryVerify(() => {
                if (test.atEnd() && !test.list.moving)
                    mouseWheel(test.list, 100, 100, 0, 600);
                return !test.atEnd() && !test.list.moving;
            });
            const place = test.list.contentY;
            const count = test.list.count;
            test.stage.receive(root.liza, "And again");
            tryVerify(() => test.list.count === count + 1);
            compare(test.list.contentY, place);
            const jump = test.stage.find(test.item, "1 new message");
            verify(jump);
            mouseClick(jump);
            tryVerify(() => test.atEnd());
        }

        function test_olderMessagesComeInAboveWithoutMovingTheRest(): void {
            test.stage.receiveMany(root.liza, 200);
            begin();
            tryVerify(() => test.list.count === 50 && test.atEnd());
            let turns = 0;
            while (test.list.count < 100 && ++turns < 40) {
                mouseWheel(test.list, 100, 100, 0, 360);
                tryVerify(() => !test.list.moving);
                wait(0);
            }
            verify(test.list.count >= 100);
            // The row in the middle of the view stays where it is while a page is put in front.
            // Six further down when that is between two rows.
            const middle = Math.max(test.list.indexAt(100, test.list.contentY + 300), test.list.indexAt(100, test.list.contentY + 306));
            verify(middle >= 0);
            const row = test.list.itemAtIndex(middle);
            const y = row.mapToItem(test.list, 0, 0).y;
            const count = test.list.count;
            test.stage.client.conversation.loadOlder();
            tryVerify(() => test.list.count > count);
            fuzzyCompare(row.mapToItem(test.list, 0, 0).y, y, 2);
        }

        function test_atTheVeryTopTheFirstMessageStaysInSight(): void {
            test.stage.receiveMany(root.liza, 200);
            begin();
            tryVerify(() => test.list.count === 50 && test.atEnd());
            test.list.parent.following = false;
            test.list.positionViewAtBeginning();
            wait(50);
            const row = test.list.itemAtIndex(0);
            verify(row);
            const text = row.row.message.body;
            test.stage.client.conversation.loadOlder();
            tryVerify(() => test.list.count === 100);
            wait(50);
            const top = test.list.indexAt(100, test.list.contentY + 60);
            verify(top >= 45 && top <= 55, "row " + top + " instead of " + text);
        }

        function test_typingIsShownWhileItLasts(): void {
            begin();
            test.stage.typing(root.liza, true);
            tryVerify(() => test.stage.find(test.item, "Liza is typing …") !== null);
            test.stage.typing(root.liza, false);
            tryVerify(() => test.stage.find(test.item, "Liza is typing …") === null);
        }

        function test_aFailedMessageSaysWhyAndIsSentAgain(): void {
            begin();
            test.stage.failSending(Failure.RecipientUnavailable);
            keySequence("o,h,Return");
            tryVerify(() => test.stage.find(test.item, "Send again") !== null);
            // The bubble has grown: where the button is going to be.
            tryVerify(() => test.atEnd() && !isPolishScheduled(test.list));
            const before = test.stage.told().length;
            mouseClick(test.stage.find(test.item, "Send again"));
            tryVerify(() => test.stage.told().length > before);
        }

        function test_textOfAMessageIsSelectedAndCopied(): void {
            test.stage.receive(root.liza, "copyme");
            begin();
            const bubble = first();
            mouseDoubleClickSequence(bubble, 100, 20);
            keyClick(Qt.Key_C, Qt.ControlModifier);
            compare(test.stage.clipboard(), "copyme");
        }

        function test_everyMessageSaysItsRoute(): void {
            test.stage.receive(root.liza, "which way?");
            begin();
            const bubble = first();
            compare(bubble.Accessible.description, "over XMPP");
            const mark = test.stage.find(bubble, "XMPP");
            verify(mark);
            compare(mark.opacity, 0);
            mouseMove(bubble, 100, 20);
            tryCompare(mark, "opacity", 1);
            mouseMove(test.item, 1, 1);
            tryCompare(mark, "opacity", 0);
        }

        function test_markupInAMessageIsText(): void {
            test.stage.receive(root.liza, "<b>no</b> https://zahnfee.example/a");
            begin();
            const bubble = first();
            verify(bubble.Accessible.name.includes("<b>no</b>"));
            verify(bubble.row.html.includes("&lt;b&gt;"));
        }

        function test_aVeryLongMessageIsShownInPart(): void {
            test.stage.receive(root.liza, "tooth ".repeat(15000));
            begin();
            const bubble = first();
            const part = bubble.implicitHeight;
            const all = test.stage.find(bubble, "Show all");
            verify(all);
            all.click();
            tryVerify(() => bubble.implicitHeight > 3 * part);
        }

        function test_aBlockedPersonCannotBeWrittenTo(): void {
            begin();
            test.stage.block(root.liza);
            tryVerify(() => test.stage.find(test.item, "Unblock") !== null);
            verify(test.stage.find(test.item, "Message to Liza") === null);
        }

        function test_theDraftIsKept(): void {
            begin();
            keySequence("d,o");
            compare(test.stage.client.conversation.draft, "do");
            compare(test.stage.find(test.item, "Message to Liza").text, "do");
        }
    }
}
