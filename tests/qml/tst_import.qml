// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Verbund
import Verbund.Client

Item {
    id: root

    readonly property string csv: "Name;E-Mail;Firma\n" + "Otto Neu;otto@elhada.example;Elhada\n" + "Liza T.;liza@toothfairy.example;Tooth Fairy\n" + "Otto Neu;otto@elhada.example;Elhada\n" + "Nur Name;;\n" + ";;\n"

    width: 1280
    height: 800

    ShellCase {
        id: test

        name: "Import"

        function init(): void {
            failOnWarning(/TypeError|ReferenceError|Unable to assign|Binding loop/);
            test.stage = test.stageOf.createObject(root);
            test.open();
        }

        function cleanup(): void {
            test.close();
        }

        function openFile(name: string, text: string): void {
            test.item.importFrom(test.stage.file(name, text));
            tryVerify(() => test.preview !== null);
            tryVerify(() => !test.preview.busy);
        }

        function test_thePreviewSaysWhatEachEntryBecomes(): void {
            test.openFile("people.csv", root.csv);
            test.see("Otto Neu, New, otto@elhada.example · Elhada");
            test.see("Liza T., Known, Liza Thompson is in your contacts: what is missing is added.");
            test.see("Otto Neu, Double, ");
            test.see("Nur Name, No IM address, ");
            compare(test.item.page, Shell.Contacts);
        }

        function test_anImportIsOneStepAndCanBeUndone(): void {
            test.openFile("people.csv", root.csv);
            const before = test.client.contacts.total;
            const taken = test.preview.takenCount;
            verify(taken >= 2);
            test.click("Import " + taken + " contact(s)");
            tryVerify(() => test.preview === null);
            test.see("Otto Neu, external, ");
            test.see(taken + " contact(s) imported.");
            test.click("Undo");
            tryCompare(test.client.contacts, "total", before);
            test.miss("Otto Neu, external, ");
        }

        function test_anEntryIsLeftOutByKeyboard(): void {
            test.openFile("people.csv", root.csv);
            const before = test.preview.takenCount;
            test.see("Contacts in the file").forceActiveFocus();
            keyClick(Qt.Key_Home);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Space);
            tryVerify(() => test.preview.takenCount < before);
            keyClick(Qt.Key_Space);
            tryCompare(test.preview, "takenCount", before);
        }

        function test_whatAColumnHoldsCanBeChanged(): void {
            test.openFile("people.csv", root.csv);
            const box = test.see("Column Firma");
            box.forceActiveFocus();
            keyClick(Qt.Key_Home);
            tryVerify(() => !test.preview.busy);
            test.see("Otto Neu, New, otto@elhada.example");
            compare(test.preview.columns[2].content, CsvColumn.Ignored);
            test.miss("Otto Neu, New, otto@elhada.example · Elhada");
        }

        function test_onlyProblemsCanBeShown(): void {
            test.openFile("people.csv", root.csv);
            test.click("Show only entries with a problem");
            test.miss("Otto Neu, New, ");
            test.see("Nur Name, No IM address, ");
        }

        function test_aFileWithoutContactsIsSaidInWords(): void {
            test.openFile("people.vcf", "\u0000\u0001nothing");
            test.see("Verbund finds no contacts in the file “people.vcf”.");
            verify(!test.see("Import").enabled || test.preview.takenCount === 0);
            test.click("Cancel");
            tryVerify(() => test.preview === null);
        }

        function test_vCardsHaveNoColumns(): void {
            test.openFile("people.vcf", "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Olga Sorokina\r\nEMAIL;TYPE=work:olga@elhada.example\r\nEND:VCARD\r\n");
            test.see("Olga Sorokina, New, olga@elhada.example");
            test.miss("How the file is read");
        }

        function test_theGroupIsGivenToAll(): void {
            test.openFile("people.vcf", "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Olga Sorokina\r\nEMAIL;TYPE=work:olga@elhada.example\r\nEND:VCARD\r\n");
            test.preview.group = "Freelance";
            test.click("Import 1 contact(s)");
            test.see("Freelance, ");
        }

        function test_theNarrowPreviewFits(): void {
            test.narrow();
            test.openFile("people.csv", root.csv + "Maximiliane-Friederike von und zu Hohenstein-Wackelzahn the Third;a-rather-long-address-that-does-not-end-soon@toothfairy.example;A long name of an organisation\n");
            wait(60);
            verify(test.stage.fits(test.item));
        }
    }
}
