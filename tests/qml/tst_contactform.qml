// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Verbund
import Verbund.Client
import Verbund.Controls

Item {
    id: root

    width: 1280
    height: 800

    ShellCase {
        id: test

        name: "ContactForm"

        function init(): void {
            failOnWarning(/TypeError|ReferenceError|Unable to assign|Binding loop/);
            test.stage = test.stageOf.createObject(root);
        }

        function cleanup(): void {
            test.bothLines = false;
            test.close();
        }

        function openNew(): void {
            test.open();
            keyClick(Qt.Key_N, Qt.ControlModifier);
            tryVerify(() => test.desk.form !== null);
            tryVerify(() => test.see("Name").activeFocus);
        }

        function test_anEMailAddressIsEnoughToChat(): void {
            test.openNew();
            test.type("Ramon");
            test.fill("E-mail (office)", "ramon@elhada.example");
            test.see("IM address: ramon@elhada.example");
            test.see("from: E-mail (office)");
            test.see("Carried by XMPP");
            keyClick(Qt.Key_Return);
            tryVerify(() => test.desk.form === null);
            tryVerify(() => test.client.conversation !== null);
            compare(test.client.conversation.person.addressText, "ramon@elhada.example");
            compare(test.client.conversation.person.name, "Ramon");
            test.told("subscribe to ramon@elhada.example");
        }

        function test_presenceIsNotAskedForAgainstTheUsersWill(): void {
            test.openNew();
            test.fill("E-mail (office)", "ramon@elhada.example");
            test.click("Ask to see the presence");
            test.click("Save");
            tryVerify(() => test.desk.form === null);
            tryVerify(() => test.stage.told().some(line => line.startsWith("contact ramon@elhada.example")));
            verify(!test.stage.told().includes("subscribe to ramon@elhada.example"));
        }

        function test_everyCandidateSaysWhyAndOneClickPins(): void {
            test.openNew();
            test.fill("E-mail (office)", "ramon@elhada.example");
            test.fill("E-mail (private)", "ramon@toothfairy.example");
            test.see("The first in the order that can be used.");
            test.see("Can be used, but another field comes first.");
            const button = test.see("Always use E-mail (private)");
            button.forceActiveFocus();
            keyClick(Qt.Key_Space);
            test.see("IM address: ramon@toothfairy.example");
            test.see("Pinned: you want this one, whatever the order says.");
            tryVerify(() => test.see("Release E-mail (private)").activeFocus);
            // A change of another field keeps the pin.
            test.fill("E-mail (office)", "other@elhada.example");
            test.see("IM address: ramon@toothfairy.example");
            test.click("Release E-mail (private)");
            test.see("IM address: other@elhada.example");
        }

        function test_aPastedContactFillsInTheName(): void {
            test.openNew();
            test.desk.form.setAddressField(Card.OfficeMail, "\"Süd, Ramon\" <ramon@elhada.example>");
            tryCompare(test.desk.form.card, "name", "Süd, Ramon");
            test.see("IM address: ramon@elhada.example");
        }

        function test_withoutAnAddressThePageSaysWhatWouldHelp(): void {
            test.openNew();
            test.type("Otto");
            test.see("To write to this person, fill in one of these");
            test.fill("E-mail (office)", "no address");
            test.see("None of the fields gives an address that can be used.");
            test.see("This is not an address.");
            test.fill("E-mail (office)", "info@zahnfee.example");
            test.see("This is your own address.");
        }

        function test_aDomainWithoutAWayIsNotHidden(): void {
            test.openNew();
            test.fill("E-mail (office)", "who@nobody.example");
            test.see("By the records of the domain this address cannot be reached.");
        }

        function test_lookAlikeLettersAreWarnedOf(): void {
            test.openNew();
            test.desk.form.setAddressField(Card.OfficeMail, "liza@tооthfairy.example");
            test.see("This address mixes letters of several scripts");
        }

        function test_aDoubleIsNamed(): void {
            test.openNew();
            test.fill("E-mail (other)", test.liza);
            test.see("Liza Thompson in your contacts has the same IM address.");
        }

        function test_editedIsNotLostWithoutAQuestion(): void {
            test.openNew();
            test.type("Otto");
            keyClick(Qt.Key_Escape);
            test.see("What you changed in this contact is lost.");
            test.click("Cancel");
            verify(test.desk.form !== null);
            test.item.talkTo(test.liza);
            test.see("What you changed in this contact is lost.");
            test.click("Discard");
            tryVerify(() => test.desk.form === null);
            compare(test.client.conversation.person.addressText, test.liza);
        }

        function test_untouchedClosesWithoutAQuestion(): void {
            test.openNew();
            keyClick(Qt.Key_Escape);
            tryVerify(() => test.desk.form === null);
        }

        function test_thePersonPanelEditsAndComesBack(): void {
            test.open();
            test.item.talkTo(test.liza);
            test.click("Edit …");
            tryVerify(() => test.desk.form !== null);
            test.fill("Organisation", "Tooth Fairy Ltd");
            test.click("Save");
            tryVerify(() => test.desk.form === null);
            test.see("Tooth Fairy Ltd");
            test.see("Liza Thompson was changed.");
            compare(test.client.conversation.person.organisation, "Tooth Fairy Ltd");
        }

        function test_thePersonPanelShowsHowTheAddressIsFound(): void {
            test.open();
            test.item.talkTo(test.liza);
            test.miss("The first in the order that can be used.");
            test.click("How this address is found");
            test.see("The first in the order that can be used.");
        }

        function test_aStrangerIsAddedFromThePanel(): void {
            test.open();
            test.stage.receive("olga@elhada.example", "Hello");
            test.item.talkTo("olga@elhada.example");
            test.click("Add to contacts …");
            tryVerify(() => test.desk.form !== null);
            compare(test.desk.form.addressText, "olga@elhada.example");
        }

        function test_phonesComeAndGo(): void {
            test.openNew();
            test.type("Otto");
            test.click("Add phone number");
            tryVerify(() => test.see("Phone number 1").activeFocus);
            test.type("+49 7123 1");
            test.click("Add phone number");
            test.type("+49 7123 2");
            compare(test.desk.form.card.phones, ["+49 7123 1", "+49 7123 2"]);
            test.click("Remove phone number 1");
            compare(test.desk.form.card.phones, ["+49 7123 2"]);
        }

        function test_onlyAWebSiteCanBeOpened_data() {
            return [
                {
                    tag: "with scheme",
                    text: "https://elhada.example/a",
                    opens: true
                },
                {
                    tag: "without scheme",
                    text: "www.elhada.example",
                    opens: true
                },
                {
                    tag: "a program",
                    text: "file:///bin/sh",
                    opens: false
                },
                {
                    tag: "a script",
                    text: "javascript:alert(1)",
                    opens: false
                },
                {
                    tag: "another name before",
                    text: "https://elhada.example@evil.example",
                    opens: false
                }
            ];
        }

        function test_onlyAWebSiteCanBeOpened(data) {
            test.openNew();
            test.fill("Web site", data.text);
            compare(test.find("Open in the browser") !== null, data.opens);
        }

        function test_aNewGroupIsMadeFromTheForm(): void {
            test.openNew();
            test.fill("E-mail (office)", "ramon@elhada.example");
            test.press("Choose groups …");
            test.click("New group …");
            tryVerify(() => test.see("Name of the group").activeFocus);
            test.type("Freelance");
            keyClick(Qt.Key_Return);
            test.see("Take out of group “Freelance”");
            test.click("Save");
            tryVerify(() => test.stage.told().some(line => line.endsWith("[Freelance]")));
        }

        function test_aPictureThatIsNoneIsSaidInWords(): void {
            test.openNew();
            test.desk.form.setPicture(test.stage.file("picture.png", "no picture"));
            test.see("This is no picture that Verbund can read.");
        }

        function test_theNoteGrowsAndIsKept(): void {
            test.openNew();
            test.type("Otto");
            const note = test.see("Note (only you see it)");
            note.forceActiveFocus();
            test.type("a");
            keyClick(Qt.Key_Return);
            test.type("b");
            compare(test.desk.form.card.note, "a\nb");
            keyClick(Qt.Key_Tab);
            verify(!note.activeFocus);
        }

        function test_theProtocolIsChosenWhereThereAreTwo(): void {
            test.bothLines = true;
            test.openNew();
            test.fill("E-mail (office)", "ramon@toothfairy.example");
            const box = test.see("Protocol");
            box.forceActiveFocus();
            keyClick(Qt.Key_Down);
            compare(test.desk.form.wish, Route.OnlyXmpp);
        }

        function test_deletingCanBeUndone(): void {
            test.open();
            test.item.talkTo(test.liza);
            test.click("Edit …");
            test.click("Delete contact");
            tryVerify(() => test.desk.form === null);
            test.see("Liza Thompson was deleted.");
            test.click("Undo");
            tryVerify(() => test.client.conversation.person.inContacts);
        }

        function test_theNarrowFormFits(): void {
            test.openNew();
            test.narrow();
            test.type("Maximiliane-Friederike von und zu Hohenstein-Wackelzahn the Third");
            test.desk.form.setAddressField(Card.OfficeMail, "a-rather-long-address-that-does-not-end-soon@toothfairy.example");
            test.desk.form.setInGroup("A group with a name that is much too long for a telephone", true);
            test.desk.form.addPhone();
            wait(60);
            verify(test.stage.fits(test.item));
            verify(test.find("Pages") === null);
        }
    }
}
