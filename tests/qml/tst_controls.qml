// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Verbund.Client
import Verbund.Controls
import Verbund.Stage

Item {
    id: root

    width: 400
    height: 400

    Stage {
        id: stage
    }

    Component {
        id: cards

        Column {
            readonly property OptionCard yes: first
            readonly property OptionCard no: second

            RadioGroup {
                buttons: [first, second]
            }

            OptionCard {
                id: first

                width: 300
                text: "Yes"
                checked: true
            }

            OptionCard {
                id: second

                width: 300
                text: "No"
                consequence: "Sees nothing."
            }
        }
    }

    Component {
        id: badge

        Badge {
            count: 0
        }
    }

    Component {
        id: longText

        AppText {
            width: 120
            text: "Maximiliane-Friederike von und zu Hohenstein-Wackelzahn"
        }
    }

    Component {
        id: strange

        AppText {
            text: "<b>bold</b><img src='http://tracker.example/x.png'>"
        }
    }

    Component {
        id: search

        SearchField {
            label: "Search"
            focus: true
        }
    }

    Component {
        id: box

        AppComboBox {
            label: "Group"
            model: ["None", "Branch", "Control room"]
        }
    }

    Component {
        id: tick

        Tick {
            progress: Message.Queued
        }
    }

    Component {
        id: banner

        Banner {
            width: 300
            text: ""
            actionText: "Try now"
        }
    }

    Component {
        id: dot

        PresenceDot {
            availability: Presence.Available
        }
    }

    SignalSpy {
        id: spy
    }

    TestCase {
        name: "Controls"
        when: windowShown

        function watch(target: QtObject, signalName: string): void {
            spy.clear();
            spy.target = target;
            spy.signalName = signalName;
        }

        function test_ofTwoOptionCardsOneIsChosen(): void {
            const column = createTemporaryObject(cards, root);
            mouseClick(column.no);
            verify(column.no.checked);
            verify(!column.yes.checked);
            column.yes.forceActiveFocus();
            keyClick(Qt.Key_Space);
            verify(column.yes.checked);
        }

        function test_anOptionCardTellsItsConsequenceToScreenReaders(): void {
            const column = createTemporaryObject(cards, root);
            compare(column.no.Accessible.name, "No");
            compare(column.no.Accessible.description, "Sees nothing.");
        }

        function test_aBadgeOfNothingIsNotThere(): void {
            const item = createTemporaryObject(badge, root);
            verify(!item.visible);
            item.count = 3;
            verify(item.visible);
            item.count = 1000;
            verify(item.width < 60);
        }

        function test_aLongNameIsCutWithAnEllipsis(): void {
            const item = createTemporaryObject(longText, root);
            verify(item.truncated);
        }

        function test_markupOfOthersIsShownAsItIs(): void {
            const item = createTemporaryObject(strange, root);
            compare(item.textFormat, Text.PlainText);
        }

        function test_escapeEmptiesTheSearchFieldThenLeavesIt(): void {
            const field = createTemporaryObject(search, root);
            field.forceActiveFocus();
            keyClick(Qt.Key_F);
            compare(field.text, "f");
            watch(field, "backWanted");
            keyClick(Qt.Key_Escape);
            compare(field.text, "");
            compare(spy.count, 0);
            keyClick(Qt.Key_Escape);
            compare(spy.count, 1);
        }

        function test_downInTheSearchFieldGoesToTheResults(): void {
            const field = createTemporaryObject(search, root);
            field.forceActiveFocus();
            watch(field, "resultsWanted");
            keyClick(Qt.Key_Down);
            compare(spy.count, 1);
        }

        function test_aChoiceIsMadeByKeyboard(): void {
            const item = createTemporaryObject(box, root);
            item.forceActiveFocus();
            keyClick(Qt.Key_Space);
            tryVerify(() => item.popup.opened);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(item.currentIndex, 1);
            tryVerify(() => !item.popup.visible);
        }

        function test_whatCameInHasNoTick(): void {
            const item = createTemporaryObject(tick, root);
            verify(item.visible);
            item.progress = Message.Received;
            verify(!item.visible);
        }

        function test_aBannerWithoutASentenceTakesNoRoom(): void {
            const item = createTemporaryObject(banner, root);
            compare(item.implicitHeight, 0);
            item.text = "Not connected.";
            verify(item.implicitHeight > 20);
            watch(item, "actionTriggered");
            mouseClick(stage.find(item, "Try now"));
            compare(spy.count, 1);
        }

        function test_everyStateOfPresenceHasItsOwnWord(): void {
            const item = createTemporaryObject(dot, root);
            const words = new Set();
            for (let state = Presence.Available; state <= Presence.Offline; ++state) {
                item.availability = state;
                words.add(item.Accessible.name);
            }
            compare(words.size, 6);
        }

        function test_textStandsOutFromItsGround_data() {
            return [
                {
                    tag: "light",
                    dark: false
                },
                {
                    tag: "dark",
                    dark: true
                }
            ];
        }

        function luminance(c: color): real {
            const part = v => v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
            return 0.2126 * part(c.r) + 0.7152 * part(c.g) + 0.0722 * part(c.b);
        }

        function contrast(a: color, b: color): real {
            const one = luminance(a);
            const two = luminance(b);
            return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
        }

        function test_textStandsOutFromItsGround(data): void {
            Theme.dark = data.dark;
            const pairs = [[Theme.text, Theme.background], [Theme.text, Theme.surface], [Theme.muted, Theme.background], [Theme.muted, Theme.surface], [Theme.muted, Theme.accentSoft], [Theme.muted, Theme.ownBubble], [Theme.muted, Theme.otherBubble], [Theme.muted, Theme.hover], [Theme.accent, Theme.surface], [Theme.accentText, Theme.accent], [Theme.dangerInk, Theme.dangerSoft], [Theme.external, Theme.externalSoft], [Theme.warning, Theme.warningSoft], [Theme.dangerText, Theme.danger], [Theme.text, Theme.marked]];
            for (const [front, ground] of pairs)
                verify(contrast(front, ground) >= 4.5, front + " on " + ground + ": " + contrast(front, ground).toFixed(2));
            for (let i = 0; i < 8; ++i)
                verify(contrast(Theme.avatarText(i), Theme.avatarBackground(i)) >= 4.5);
            Theme.dark = false;
        }
    }
}
