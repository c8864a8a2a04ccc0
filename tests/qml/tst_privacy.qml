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

        readonly property PrivacyDesk privacy: client ? client.privacy : null
        readonly property string lizaRow: "Liza Thompson, liza@toothfairy.example, External person"

        name: "Privacy"

        function init(): void {
            failOnWarning(/TypeError|ReferenceError|Unable to assign|Binding loop/);
            test.stage = test.stageOf.createObject(root);
            test.open();
            test.item.show(Shell.Settings);
        }

        function cleanup(): void {
            test.close();
        }

        function test_theTableIsBehindTheSettingsAndEscapeLeadsBack(): void {
            test.press("Who sees what");
            test.see(test.lizaRow);
            test.see("Marta Kowalczyk, marta@zahnfee.example, Colleague");
            test.see("External person, 1");
            keyClick(Qt.Key_Escape);
            test.see("Partners");
            test.miss(test.lizaRow);
        }

        function test_thePermissionIsRevokedByKeyAndComesBack(): void {
            test.press("Who sees what");
            test.see(test.lizaRow);
            test.see("Search by name, address, group or relationship").forceActiveFocus();
            test.type("liza");
            tryCompare(test.privacy.visibility, "count", 1);
            test.miss("Marta Kowalczyk, marta@zahnfee.example, Colleague");
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Home);
            keyClick(Qt.Key_Delete);
            test.see("The permission of Liza Thompson is revoked.");
            test.see("Liza Thompson, liza@toothfairy.example, Stranger");
            compare(test.stage.told().filter(line => line.startsWith("relate")).length, 0);
            test.click("Undo");
            test.see(test.lizaRow);
        }

        function test_aWholePartIsRevoked(): void {
            test.press("Who sees what");
            test.press("Change all under “Colleague”");
            test.click("Revoke all permissions");
            test.see("2 permission(s) revoked.");
            test.see("Marta Kowalczyk, marta@zahnfee.example, Stranger");
            test.desk.undo.dismiss();
            test.told("relate marta@zahnfee.example Stranger");
        }

        function test_aClickOpensTheRelationshipWhichTakesEffectAtOnce(): void {
            test.press("Who sees what");
            test.click(test.lizaRow);
            test.see("How Liza Thompson sees me");
            test.press("Why?");
            test.see("Because an external person sees only your state and your contact picture.");
            test.see("Relationship of Liza Thompson").forceActiveFocus();
            keyClick(Qt.Key_Home);
            compare(test.privacy.form.level, Relation.Team);
            test.click("Save");
            tryVerify(() => test.privacy.form === null);
            test.told("relate liza@toothfairy.example Team");
            test.see("Liza Thompson, liza@toothfairy.example, Team colleague");
        }

        function test_theServersNoIsShownAndTriedAgain(): void {
            test.stage.failSending(Failure.Forbidden);
            test.privacy.setLevel("liza@toothfairy.example", Relation.Team);
            test.press("Who sees what");
            test.see("Liza Thompson, liza@toothfairy.example, Team colleague");
            tryVerify(() => test.privacy.row("liza@toothfairy.example").problem.startsWith("The server refused this"));
            const told = () => test.stage.told().filter(line => line.startsWith("relate liza")).length;
            compare(told(), 1);
            test.click("Try again");
            tryVerify(() => told() === 2);
            test.stage.failSending(Failure.None);
            test.click("Liza Thompson, liza@toothfairy.example, Team colleague");
            test.see("The server refused this: your account may not do it. Ask your administrator.");
            test.press("Try again");
            tryVerify(() => told() === 3);
            tryVerify(() => test.privacy.row("liza@toothfairy.example").problem.length === 0);
            test.miss("The server refused this: your account may not do it. Ask your administrator.");
        }

        function test_aMistakeOfTheAdministratorIsSaid(): void {
            const fault = "Your administrator's file policy.json has a mistake";
            test.miss(fault);
            test.close();
            const stage = test.stageOf.createObject(root);
            stage.provision("{");
            test.stage = stage;
            test.open();
            test.item.show(Shell.Settings);
            test.see(fault);
            test.press("Partners");
            test.see("Partners");
            test.see(fault);
        }

        function test_theListIsGroupedByDomain(): void {
            test.press("Who sees what");
            test.click("How the list is shown");
            test.click("Group by domain");
            test.see("toothfairy.example, 1");
        }

        function test_theTableIsExported(): void {
            test.press("Who sees what");
            const csv = test.stage.file("who.csv", "");
            test.privacy.exportTo(csv, PrivacyDesk.Csv);
            test.see("3 person(s) exported.");
            verify(test.stage.read(csv).includes("\"liza@toothfairy.example\""));
            const json = test.stage.file("who.json", "");
            test.privacy.exportTo(json, PrivacyDesk.Json);
            compare(JSON.parse(test.stage.read(json)).people.length, 3);
        }

        function test_theMenuOfAContactChangesTheRelationship(): void {
            test.item.show(Shell.Contacts);
            test.rightClick("Liza Thompson, external");
            test.click("Relationship");
            test.click("Team colleague");
            test.told("relate liza@toothfairy.example Team");
            test.click("Undo");
            test.told("forget liza@toothfairy.example");
        }

        function test_thePersonPanelSaysWhatHoldsAndFollows(): void {
            test.item.show(Shell.Chats);
            test.item.talkTo(test.liza);
            test.see("Sees: state, picture. Does not see: note, since when, device.");
            test.privacy.setLevel(test.liza, Relation.Blocked);
            test.see("Sees nothing, and nothing sent by this person gets through.");
            test.press("Change relationship …");
            test.see("How Liza Thompson sees me");
        }

        function test_aPartnerIsWrittenChangedAndRemoved(): void {
            test.press("Partners");
            test.see("zahnfee.example, Own company, Your own company: this always holds.");
            test.click("New partner");
            test.fill("Primary domain", "liza@toothfairy.example");
            test.see("“liza@toothfairy.example” is an address. Only what stands after the @ belongs here.");
            verify(!test.see("Save").enabled);
            test.fill("Primary domain", "toothfairy.example");
            test.fill("Description (optional)", "Tooth Fairy");
            test.click("Save");
            tryVerify(() => test.privacy.partnerForm === null);
            test.see("Tooth Fairy, toothfairy.example, Federated partner");
            test.click("Tooth Fairy, toothfairy.example, Federated partner");
            test.see("Edit partner");
            test.click("Remove partner");
            test.miss("Tooth Fairy, toothfairy.example, Federated partner");
            test.click("Undo");
            test.see("Tooth Fairy, toothfairy.example, Federated partner");
        }

        function test_theNarrowPagesFit(): void {
            test.narrow();
            test.press("Who sees what");
            test.privacy.open(test.liza);
            test.privacy.form.term.index = 2;
            test.privacy.form.save();
            test.see(test.lizaRow + ", since ");
            wait(60);
            verify(test.stage.fits(test.item));
            test.click(test.lizaRow);
            test.see("How Liza Thompson sees me");
            wait(60);
            verify(test.stage.fits(test.window));
            keyClick(Qt.Key_Escape);
            test.click("Back to the settings");
            test.press("Partners");
            test.click("New partner");
            test.see("Primary domain");
            wait(60);
            verify(test.stage.fits(test.window));
        }
    }
}
