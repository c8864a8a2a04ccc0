// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// Before another page takes the place of a contact that was edited, the user is asked.
Item {
    id: root

    enum Wish {
        Nothing,
        Talk,
        ShowMessage,
        Create,
        CreateFrom,
        Edit,
        Import
    }

    required property ContactDesk desk

    property int wish: EditGuard.Nothing
    property string text
    property person person
    property card card
    property url file
    property searchRow message

    readonly property bool importing: desk.import !== null && desk.import.busy

    signal talkWanted(address: string)
    signal messageWanted(row: searchRow)
    /// A form or a preview opened or closed.
    signal changed

    function talkTo(address: string): void {
        root.text = address;
        root.ask(EditGuard.Talk);
    }

    function openMessage(row: searchRow): void {
        root.message = row;
        root.ask(EditGuard.ShowMessage);
    }

    function create(typed: string): void {
        root.text = typed;
        root.ask(EditGuard.Create);
    }

    function createFrom(card: card): void {
        root.card = card;
        root.ask(EditGuard.CreateFrom);
    }

    function edit(person: person): void {
        root.person = person;
        root.ask(EditGuard.Edit);
    }

    function openImport(file: url): void {
        root.file = file;
        root.ask(EditGuard.Import);
    }

    function leave(): void {
        root.ask(EditGuard.Nothing);
    }

    function ask(wish: int): void {
        root.wish = wish;
        if (root.desk.form !== null && root.desk.form.edited)
            root.question();
        else if (!root.importing)
            root.go();
    }

    function question(): void {
        dialog.active = true;
        (dialog.item as ConfirmDialog).open();
    }

    function go(): void {
        if (root.desk.form !== null)
            root.desk.closeForm();
        if (root.desk.import !== null)
            root.desk.closeImport();
        switch (root.wish) {
        case EditGuard.Talk:
            root.talkWanted(root.text);
            return;
        case EditGuard.ShowMessage:
            root.messageWanted(root.message);
            return;
        case EditGuard.Create:
            root.desk.create(root.text);
            break;
        case EditGuard.CreateFrom:
            root.desk.createFrom(root.card);
            break;
        case EditGuard.Edit:
            root.desk.edit(root.person);
            break;
        case EditGuard.Import:
            root.desk.openImport(root.file);
            break;
        }
        root.changed();
    }

    visible: false

    // Made when it is wanted.
    Loader {
        id: dialog

        active: false
        sourceComponent: ConfirmDialog {
            title: qsTr("Discard the changes?")
            sentence: qsTr("What you changed in this contact is lost.")
            acceptText: qsTr("Discard")
            dangerous: true
            onAccepted: root.go()
        }
    }
}
