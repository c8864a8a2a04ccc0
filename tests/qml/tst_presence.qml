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

    width: 1280
    height: 800

    ShellCase {
        id: test

        readonly property OwnPresence own: client ? client.own : null

        name: "Presence"

        function init(): void {
            failOnWarning(/TypeError|ReferenceError|Unable to assign|Binding loop/);
            test.stage = test.stageOf.createObject(root);
            test.stage.setTime("10:00");
            test.open();
        }

        function cleanup(): void {
            test.close();
        }

        function test_everyStateIsOneClickAndAnotherAway_data() {
            return [
                {
                    tag: "Be right back",
                    state: Presence.BeRightBack
                },
                {
                    tag: "Away",
                    state: Presence.Away
                },
                {
                    tag: "Busy",
                    state: Presence.Busy
                },
                {
                    tag: "Do not disturb",
                    state: Presence.DoNotDisturb
                },
                {
                    tag: "Offline",
                    state: Presence.Offline
                }
            ];
        }

        function test_everyStateIsOneClickAndAnotherAway(row): void {
            test.click("My status: Available");
            test.click(row.tag);
            compare(test.own.availability, row.state);
            test.see("My status: " + row.tag);
            test.press("My status: " + row.tag);
            test.see("Be right back");
            // The first of them.
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(test.own.availability, Presence.Available);
        }

        function test_theMenuIsOnEveryPageOfAPhone(): void {
            test.narrow();
            for (const page of [Shell.Chats, Shell.Contacts, Shell.Requests, Shell.Settings]) {
                test.item.show(page);
                wait(0);
                test.click("My status: Available");
                test.see("Be right back");
                verify(test.stage.fits(test.window));
                keyClick(Qt.Key_Escape);
                test.miss("Be right back");
            }
        }

        function test_doNotDisturbForAWhileEndsByItself(): void {
            test.click("My status: Available");
            test.click("Do not disturb until …");
            test.click("For 30 minutes");
            test.see("My status: Do not disturb until 10:30");
            test.stage.setTime("10:30");
            test.see("My status: Available");
        }

        function test_doNotDisturbUntilATime(): void {
            test.click("My status: Available");
            test.click("Do not disturb until …");
            test.click("Until a time …");
            test.see("Then you are available again.");
            verify(!test.see("Set").enabled);
            test.fill("Time of day", "9");
            test.see("Ends by itself: tomorrow, 09:00");
            test.fill("Time of day", "18.30");
            test.see("Ends by itself: 18:30");
            keyClick(Qt.Key_Return);
            test.see("My status: Do not disturb until 18:30");
        }

        function test_theMenuSaysWhatOthersSeeAndSinceWhen(): void {
            test.own.availability = Presence.Busy;
            test.own.note = "in a meeting";
            test.click("My status: Busy");
            test.see("Since 10:00");
            test.see("in a meeting");
            test.see("info@zahnfee.example");
            verify(test.see("Change note …"));
        }

        function test_whoIsNotThereIsShownAsAway(): void {
            test.stage.leave();
            test.see("My status: Away");
            test.click("My status: Away");
            // What was chosen keeps its mark.
            verify(test.see("Available").chosen);
            keyClick(Qt.Key_Escape);
            test.stage.comeBack();
            test.see("My status: Available");
        }

        function test_theMenuWorksByKeyboard(): void {
            test.see("My status: Available").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            test.see("Be right back");
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            test.see("My status: Busy");
        }

        function test_theSettingsShowStateEndAndMinutes(): void {
            test.item.show(Shell.Settings);
            wait(0);
            test.miss("Ends: ");
            const minutes = test.see("Show me as away after");
            compare(minutes.displayText, "10 minute(s)");
            minutes.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Up);
            keyClick(Qt.Key_Up);
            compare(test.client.settings.awayMinutes, 0);
            compare(minutes.displayText, "Never");

            test.own.availability = Presence.DoNotDisturb;
            test.click("Ends: When I change it");
            test.click("For one hour");
            test.see("Ends: 11:00");
            compare(test.see("Status").displayText, "Do not disturb");
        }
    }
}
