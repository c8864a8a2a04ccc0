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

        readonly property FederationForm form: client ? client.federation : null
        readonly property string certificate: "SIP: certificate's name, failed, The certificate covers sip.toothfairy.example only by the wildcard *.toothfairy.example., The partner's administrator"

        name: "Federation"

        function init(): void {
            failOnWarning(/TypeError|ReferenceError|Unable to assign|Binding loop/);
            test.stage = test.stageOf.createObject(root);
        }

        function cleanup(): void {
            test.close();
        }

        function begin(found: string): void {
            test.stage.useChecks(found);
            test.open();
        }

        function talk(): void {
            test.item.talkTo(test.liza);
            tryVerify(() => test.client.conversation !== null && test.client.conversation.loaded);
        }

        function checked(): void {
            tryVerify(() => test.form.state === FederationForm.Finished);
        }

        function test_theSettingsLeadToTheOwnDomainAndEscapeBack(): void {
            test.begin("wildcard");
            test.item.show(Shell.Settings);
            test.press("Check connection");
            test.see("Can partners reach zahnfee.example?");
            compare(test.stage.asked(), "zahnfee.example (own)");
            test.see("Domain or address");
            keyClick(Qt.Key_Escape);
            test.see("Settings");
            test.miss("Can partners reach zahnfee.example?");
            compare(test.item.page, Shell.Settings);
        }

        function test_thePanelOfAPersonLeadsThereAndBack(): void {
            test.begin("wildcard");
            test.talk();
            test.press("Check connection");
            test.see("Why can liza@toothfairy.example not be reached?");
            compare(test.stage.asked(), test.liza);
            test.see("toothfairy.example cannot be reached as it is.");
            test.miss("Domain or address");
            test.click("Back");
            test.see("Conversation with Liza Thompson");
            compare(test.item.page, Shell.Chats);
        }

        function test_theMenuOfAContactLeadsThereAndBack(): void {
            test.begin("good");
            test.item.show(Shell.Contacts);
            test.rightClick("Marta Kowalczyk");
            test.click("Check connection");
            compare(test.stage.asked(), "marta@zahnfee.example (own)");
            test.checked();
            keyClick(Qt.Key_Escape);
            test.see("Search contacts");
            compare(test.item.page, Shell.Contacts);
        }

        function test_aFailedMessageOpensTheLikelyLine(): void {
            test.begin("wildcard");
            test.talk();
            test.stage.failSending(Failure.CertificateExpired);
            test.type("oh");
            keyClick(Qt.Key_Return);
            // That of the message stands before that of the panel.
            const messages = test.see("Messages");
            tryVerify(() => test.stage.find(messages, "Check connection") !== null);
            test.stage.find(messages, "Check connection").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            test.checked();
            // Over XMPP, which that domain does not speak: the first that failed.
            test.see("Install a certificate that names exactly sip.toothfairy.example");
            keyClick(Qt.Key_Escape);
            test.see("Conversation with Liza Thompson");
        }

        function test_aFailureOfAnotherKindDoesNotLeadThere(): void {
            test.begin("wildcard");
            test.talk();
            test.stage.failSending(Failure.TooLarge);
            test.type("oh");
            keyClick(Qt.Key_Return);
            test.see("You, ");
            const messages = test.see("Messages");
            tryVerify(() => test.stage.find(messages, "The message is too long for the server.") !== null);
            verify(test.stage.find(messages, "Check connection") === null);
        }

        function test_linesOpenAndCloseByKeyboard(): void {
            test.begin("wildcard");
            test.client.federation.open(test.liza);
            test.checked();
            test.see(test.certificate);
            test.see("Install a certificate that names exactly sip.toothfairy.example; other systems do not accept wildcards.");
            test.press(test.certificate);
            test.miss("Install a certificate that names exactly");
            test.press("SIP: record in DNS, in order");
            test.see("nslookup -type=SRV _sipfederationtls._tcp.toothfairy.example");
            test.press("Copy the command of “SIP: record in DNS”");
            compare(test.stage.clipboard(), "nslookup -type=SRV _sipfederationtls._tcp.toothfairy.example");
            test.see("Command copied.");
        }

        function test_whatDoesNotApplyIsShownOnDemand(): void {
            test.begin("wildcard");
            test.client.federation.open(test.liza);
            test.checked();
            test.see("XMPP: record in DNS, not needed");
            test.miss("XMPP: port, not needed");
            test.press("Show 8 more line(s) without a finding");
            test.see("XMPP: port, not needed");
            test.press("Hide lines without a finding");
            test.miss("XMPP: port, not needed");
        }

        function test_aCheckIsFollowedCancelledAndMadeAgain(): void {
            test.begin("");
            test.client.federation.open(test.liza);
            test.see("Checking toothfairy.example … 0 line(s) so far");
            test.stage.findLine();
            test.see("Domain, in order, The domain toothfairy.example exists.");
            test.see("Checking toothfairy.example … 1 line(s) so far");
            test.miss("Copy report");
            test.press("Cancel");
            test.see("Cancelled: what was not known by then is not tested.");
            test.press("Check again");
            test.see("Checking toothfairy.example … 0 line(s) so far");
            test.miss("Domain, in order");
            test.stage.finishCheck();
            test.see(test.certificate);
            keyClick(Qt.Key_F5);
            test.see("Checking toothfairy.example … 0 line(s) so far");
        }

        function test_theReportIsCopied(): void {
            test.begin("wildcard");
            test.client.federation.open(test.liza);
            test.checked();
            test.click("Copy report");
            test.see("Report copied.");
            verify(test.stage.clipboard().includes("*.toothfairy.example"));
            verify(!test.stage.clipboard().includes("liza"));
            test.press("More about the check");
            test.click("Copy for programs (JSON)");
            compare(JSON.parse(test.stage.clipboard()).domain, "toothfairy.example");
        }

        function test_theReportIsSaved(): void {
            test.begin("wildcard");
            test.client.federation.open(test.liza);
            test.checked();
            const file = test.stage.file("report.txt", "");
            test.form.saveTo(file, FederationForm.Text);
            test.see("The report is saved as report.txt.");
            compare(test.stage.read(file), test.form.text());
            test.form.saveTo(file + "/nowhere", FederationForm.Text);
            test.see(file.toString().slice("file://".length) + "/nowhere could not be written:");
        }

        function test_anyDomainIsTypedAndFaultsAreSaid(): void {
            test.begin("good");
            keyClick(Qt.Key_F, Qt.ControlModifier | Qt.ShiftModifier);
            test.see("Nothing checked yet");
            tryVerify(() => test.find("Domain or address").activeFocus);
            test.type("elhada");
            keyClick(Qt.Key_Return);
            test.see("Enter a domain such as company.example, or the address of somebody there.");
            test.type(".example");
            test.miss("Enter a domain such as company.example");
            keyClick(Qt.Key_Return);
            test.see("Nothing stands in the way of elhada.example.");
            compare(test.stage.asked(), "elhada.example");
            keyClick(Qt.Key_Escape);
            compare(test.item.page, Shell.Chats);
        }

        function test_theShortcutIsAboutWhomOneTalksTo(): void {
            test.begin("good");
            test.talk();
            keyClick(Qt.Key_F, Qt.ControlModifier | Qt.ShiftModifier);
            test.see("Why can liza@toothfairy.example not be reached?");
            compare(test.stage.asked(), test.liza);
        }

        function test_aServerByHandIsChecked(): void {
            test.begin("good");
            test.client.federation.openOwn();
            test.fill("Domain or address", "elhada.example");
            test.press("Server by hand …");
            test.fill("Server by hand", "xmpp elhada");
            keyClick(Qt.Key_Return);
            test.see("Enter a server such as sip.company.example");
            test.fill("Server by hand", "xmpp.elhada.example:5270");
            test.press("Check");
            compare(test.stage.asked(), "elhada.example at xmpp.elhada.example:5270");
            test.see("Can elhada.example be reached at xmpp.elhada.example:5270?");
            test.press("Without a server by hand");
            test.press("Check again");
            compare(test.stage.asked(), "elhada.example");
        }

        function test_anotherDomainAfterAPerson(): void {
            test.begin("wildcard");
            test.client.federation.open(test.liza);
            test.checked();
            test.press("More about the check");
            test.click("Check another domain …");
            tryVerify(() => test.find("Domain or address").activeFocus);
            test.type("elhada.example");
            keyClick(Qt.Key_Return);
            compare(test.stage.asked(), "elhada.example");
        }

        function test_withoutANetworkNothingIsCalledFailed(): void {
            test.begin("offline");
            test.client.federation.open(test.liza);
            test.checked();
            test.see("toothfairy.example could not be tested to the end.");
            test.see("Domain, not tested, DNS gave no answer about toothfairy.example.");
            test.see("Check this device's connection to the network, then try again.");
        }

        function test_anAddressThatCannotBeReachedLeadsThere(): void {
            test.begin("wildcard");
            test.item.show(Shell.Contacts);
            test.item.createContact("anna@nobody.example");
            tryVerify(() => test.desk.form !== null);
            const banner = test.see("By the records of the domain this address cannot be reached.");
            const link = test.stage.find(banner, "Check connection");
            verify(link);
            link.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            compare(test.stage.asked(), "anna@nobody.example");
            test.click("Back");
            // What was begun is still there.
            test.see("New contact");
            compare(test.item.page, Shell.Contacts);
            test.desk.closeForm();
        }

        function test_aFailingOwnDomainIsSaidQuietly(): void {
            test.stage.failOwnDomain();
            test.begin("wildcard");
            const banner = test.see("Partners may not reach zahnfee.example. Only your administrator can change that.");
            compare(test.item.page, Shell.Chats);
            const link = test.stage.find(banner, "Look");
            verify(link);
            mouseClick(link);
            test.see("Can partners reach zahnfee.example?");
            compare(test.stage.asked(), "zahnfee.example (own)");
            test.miss("Partners may not reach zahnfee.example.");
        }

        function test_theNoticeCanBeClosed(): void {
            test.stage.failOwnDomain();
            test.begin("wildcard");
            const banner = test.see("Partners may not reach zahnfee.example.");
            const close = test.stage.find(banner, "Close");
            verify(close);
            mouseClick(close);
            test.miss("Partners may not reach zahnfee.example.");
            compare(test.stage.asked(), "");
        }

        function test_thePhoneShowsItAsOnePage(): void {
            test.begin("wildcard");
            test.talk();
            test.narrow();
            test.click("Show details");
            test.press("Check connection");
            test.checked();
            test.see(test.certificate);
            tryVerify(() => test.stage.fits(test.item));
            test.form.lines.showsAll = true;
            wait(0);
            verify(test.stage.fits(test.item));
            test.click("Back");
            test.see("Conversation with Liza Thompson");
        }
    }
}
