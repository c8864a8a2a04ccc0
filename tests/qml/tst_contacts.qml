// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Verbund
import Verbund.Client

Item {
    id: root

    width: 1280
    height: 800

    ShellCase {
        id: test

        name: "Contacts"

        function init(): void {
            failOnWarning(/TypeError|ReferenceError|Unable to assign|Binding loop/);
            test.stage = test.stageOf.createObject(root);
        }

        function cleanup(): void {
            test.close();
        }

        function openContacts(): void {
            test.open();
            test.item.show(Shell.Contacts);
            test.see("Liza Thompson, external");
        }

        function search(words: string): void {
            keyClick(Qt.Key_K, Qt.ControlModifier);
            test.type(words);
        }

        function group(of: string): string {
            const line = test.stage.told().filter(one => one.startsWith("contact " + of)).pop();
            return line ? line.slice(line.indexOf("[")) : "";
        }

        function test_aNewGroupIsShownThoughNobodyIsInIt(): void {
            test.openContacts();
            test.click("Add to contacts");
            test.click("New group …");
            tryVerify(() => test.see("Name of the group").activeFocus);
            test.type("Field");
            keyClick(Qt.Key_Return);
            test.see("Field, nobody yet");
            verify(test.desk.book.groups.includes("Field"));
        }

        function test_aGroupThatExistsIsNotMadeTwice(): void {
            test.openContacts();
            test.click("Add to contacts");
            test.click("New group …");
            tryVerify(() => test.see("Name of the group").activeFocus);
            test.type("branch");
            test.see("There is a group of this name already.");
            keyClick(Qt.Key_Return);
            test.see("There is a group of this name already.");
            keyClick(Qt.Key_Escape);
            miss("Name of the group");
        }

        function test_aGroupIsRenamedOnTheServerAndBackAgain(): void {
            test.openContacts();
            test.click("Change group “Branch”");
            test.click("Rename …");
            tryVerify(() => test.see("Name of the group").activeFocus);
            test.type("UK");
            keyClick(Qt.Key_Return);
            test.see("UK, ");
            tryVerify(() => test.group(test.liza) === "[UK]");
            test.click("Undo");
            test.see("Branch, ");
            tryVerify(() => test.group(test.liza) === "[Branch]");
        }

        function test_aDeletedGroupLeavesItsPeople(): void {
            test.openContacts();
            test.rightClick("Branch, ");
            test.click("Delete group");
            test.miss("Branch, ");
            test.see("Liza Thompson, external");
            tryVerify(() => test.group(test.liza) === "[]");
        }

        function test_theContextMenuPutsSomebodyIntoAGroup(): void {
            test.openContacts();
            test.rightClick("Liza Thompson, external");
            test.see("Write");
            test.click("Groups");
            test.click("Control room");
            tryVerify(() => test.group(test.liza).includes("Control room"));
        }

        function test_theKeyboardOpensTheMenuOfAContact(): void {
            test.openContacts();
            keyClick(Qt.Key_Home);
            keyClick(Qt.Key_Menu);
            test.see("Write");
            test.see("Favourite");
            keyClick(Qt.Key_Escape);
            test.miss("Write");
        }

        function test_aFavouriteStandsFirst(): void {
            test.openContacts();
            test.rightClick("Marta Kowalczyk, ");
            test.click("Favourite");
            const head = test.see("Favourites, ");
            test.see("Marta Kowalczyk, favourite, ");
            const mine = head.mapToItem(root, 0, 0).y;
            verify(mine < test.see("Branch, ").mapToItem(root, 0, 0).y);
        }

        function test_whoWasDeletedComesBackWithUndo(): void {
            test.openContacts();
            const before = test.client.contacts.total;
            test.rightClick("Liza Thompson, external");
            test.click("Delete");
            test.see("Liza Thompson was deleted.");
            test.miss("Liza Thompson, external");
            verify(!test.stage.told().includes("remove " + test.liza));
            test.click("Undo");
            test.see("Liza Thompson, external");
            compare(test.client.contacts.total, before);
            verify(!test.stage.told().includes("remove " + test.liza));
        }

        function test_theKeyboardDeletesAndUndoes(): void {
            test.openContacts();
            test.search("liza");
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Delete);
            test.see("Liza Thompson was deleted.");
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            test.see("Liza Thompson, external");
        }

        function test_whatIsNotUndoneReachesTheServer(): void {
            test.openContacts();
            test.rightClick("Liza Thompson, external");
            test.click("Delete");
            test.see("Liza Thompson was deleted.");
            test.click("Close");
            test.told("remove " + test.liza);
        }

        function test_theListIsSortedByPresenceAndHidesWhoIsOffline(): void {
            test.openContacts();
            test.stage.presence(test.liza, Presence.Available);
            test.click("How the list is shown");
            test.click("Sort by presence");
            compare(test.client.contacts.order, ContactsModel.ByPresence);
            test.click("How the list is shown");
            test.click("Hide who is offline");
            test.miss("Marta Kowalczyk, ");
            test.see("Liza Thompson, external, Available");
        }

        function test_withoutADirectoryNothingIsSaidOfOne(): void {
            test.openContacts();
            test.search("zz");
            test.see("Nobody found");
            test.miss("Directory");
        }

        function test_theDirectoryAnswersBelowTheContacts(): void {
            test.stage.useDirectory(["Marta Kowalczyk, marta@zahnfee.example, Zahnfee", "Mario Rossi, mario@zahnfee.example, Zahnfee"]);
            test.openContacts();
            test.search("mar");
            test.see("Marta Kowalczyk, marta@zahnfee.example · Zahnfee, in your contacts");
            const him = test.see("Mario Rossi, mario@zahnfee.example · Zahnfee, add");
            verify(him.mapToItem(root, 0, 0).y > test.see("Control room, ").mapToItem(root, 0, 0).y);
            // The contact, the directory's Marta, its Mario.
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            tryVerify(() => test.desk.form !== null);
            compare(test.desk.form.card.name, "Mario Rossi");
            compare(test.desk.form.card.officeMail, "mario@zahnfee.example");
        }

        function test_whatTheDirectoryIsDoingIsSaid(): void {
            test.stage.useDirectory(["Mario Rossi, mario@zahnfee.example, Zahnfee"]);
            test.openContacts();
            test.stage.holdDirectoryBack();
            test.search("rossi");
            test.see("Searching the directory …");
            tryVerify(() => test.stage.directorySearches() > 0);
            test.stage.answerDirectory();
            test.see("Mario Rossi, ");
            test.miss("Searching the directory …");
        }

        function test_aDirectoryThatFailsCanBeTriedAgain(): void {
            test.stage.useDirectory(["Mario Rossi, mario@zahnfee.example, Zahnfee"]);
            test.openContacts();
            test.stage.failDirectory(true);
            test.search("rossi");
            test.see("Try again");
            test.stage.failDirectory(false);
            test.click("Try again");
            test.see("Mario Rossi, ");
        }

        function test_tooManyAskForMoreLetters(): void {
            const people = [];
            for (let i = 0; i < 150; ++i)
                people.push("Rossi " + i + ", rossi" + i + "@zahnfee.example, Zahnfee");
            test.stage.useDirectory(people);
            test.openContacts();
            test.search("rossi");
            test.see("More than 100 people match: type more.");
        }

        function test_whoHasNoAddressIsEditedInsteadOfWrittenTo(): void {
            test.openContacts();
            test.desk.create("Otto Ohne");
            test.desk.form.save();
            tryVerify(() => test.desk.form === null);
            test.click("Otto Ohne, No IM address");
            tryVerify(() => test.desk.form !== null);
            compare(test.desk.form.card.name, "Otto Ohne");
            verify(test.client.conversation === null);
        }

        function test_doublesAreAskedAbout(): void {
            test.openContacts();
            for (const address of ["otto.o@elhada.example", "otto@elhada.example"]) {
                test.desk.create("Otto Doppel <" + address + ">");
                test.desk.form.save();
                tryVerify(() => test.desk.form === null);
            }
            test.see("1 possible double(s)");
            test.click("Look");
            test.see("Both have the same name and the same domain.");
            test.click("Make one contact");
            tryCompare(test.desk.merges, "count", 0);
            test.see("Otto Doppel is one contact now.");
        }

        function test_twoPeopleStayTwo(): void {
            test.openContacts();
            for (const address of ["otto.o@elhada.example", "otto@elhada.example"]) {
                test.desk.create("Otto Doppel <" + address + ">");
                test.desk.form.save();
                tryVerify(() => test.desk.form === null);
            }
            test.see("Look");
            const before = test.client.contacts.total;
            test.click("Look");
            test.click("They are two people");
            tryCompare(test.desk.merges, "count", 0);
            compare(test.client.contacts.total, before);
        }

        function test_anExportSaysWhatBecameOfIt(): void {
            test.openContacts();
            const file = test.stage.file("all.vcf", "");
            test.desk.exportTo(file);
            test.see("3 contact(s) exported.");
            verify(test.stage.read(file).includes("FN:Liza Thompson"));
            test.desk.exportTo("file:///nowhere/at/all.vcf");
            test.see("/nowhere/at/all.vcf could not be written");
        }

        function test_theNarrowListFitsWithAllItsParts(): void {
            test.stage.useDirectory(["Mario Rossi, mario@zahnfee.example, A very long name of an organisation in the directory"]);
            test.openContacts();
            test.narrow();
            test.rightClick("Liza Thompson, external");
            test.click("Favourite");
            test.see("Favourites, ");
            tryVerify(() => test.stage.fits(test.item));
            test.search("ma");
            test.see("Mario Rossi, ");
            tryVerify(() => test.stage.fits(test.item));
        }
    }
}
