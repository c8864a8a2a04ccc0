<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AppDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
</context>
<context>
    <name>ChatDialog</name>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>IM address</source>
        <translation>IM-Adresse</translation>
    </message>
    <message>
        <source>name@company.example</source>
        <translation>name@firma.example</translation>
    </message>
    <message>
        <source>An address looks like name@company.example.</source>
        <translation>Eine Adresse sieht so aus: name@firma.example.</translation>
    </message>
</context>
<context>
    <name>ChatItem</name>
    <message>
        <source>is typing …</source>
        <translation>schreibt …</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Sie: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %3, %4, %n unread</source>
        <translation>
            <numerusform>%1, %2, %3, %4, %n ungelesene</numerusform>
            <numerusform>%1, %2, %3, %4, %n ungelesene</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4</translation>
    </message>
</context>
<context>
    <name>ChatsPage</name>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Search in chats, contacts and history</source>
        <translation>In Chats, Kontakten und Verlauf suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search chats, contacts, history</source>
        <translation>Suchen in Chats, Kontakten, Verlauf</translation>
    </message>
    <message>
        <source>No chats yet</source>
        <translation>Noch keine Chats</translation>
    </message>
    <message>
        <source>Choose somebody from your contacts and write the first message.</source>
        <translation>Wählen Sie jemanden aus Ihren Kontakten und schreiben Sie die erste Nachricht.</translation>
    </message>
    <message>
        <source>Go to contacts</source>
        <translation>Zu den Kontakten</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
</context>
<context>
    <name>ConnectionBanner</name>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Verbindung wird hergestellt …</translation>
    </message>
    <message>
        <source>Fetching what came while you were away …</source>
        <translation>Nachrichten aus Ihrer Abwesenheit werden geholt …</translation>
    </message>
    <message>
        <source>Not connected. Next try at %1.</source>
        <translation>Nicht verbunden. Nächster Versuch um %1.</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Nicht verbunden.</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>IM address</source>
        <translation>IM-Adresse</translation>
    </message>
    <message>
        <source>name@company.example</source>
        <translation>name@firma.example</translation>
    </message>
    <message>
        <source>An address looks like name@company.example.</source>
        <translation>Eine Adresse sieht so aus: name@firma.example.</translation>
    </message>
    <message>
        <source>Name (optional)</source>
        <translation>Name (freiwillig)</translation>
    </message>
    <message>
        <source>Group (optional)</source>
        <translation>Gruppe (freiwillig)</translation>
    </message>
    <message>
        <source>Verbund asks this person to let you see the presence. You can write at once.</source>
        <translation>Verbund bittet diese Person, Ihnen den Präsenzstatus zu zeigen. Schreiben können Sie sofort.</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
</context>
<context>
    <name>ContactItem</name>
    <message>
        <source>%1, external, %2</source>
        <translation>%1, extern, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>External</source>
        <translation>Extern</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation>Kontakte suchen</translation>
    </message>
    <message>
        <source>Hide who is offline</source>
        <translation>Abgemeldete ausblenden</translation>
    </message>
    <message>
        <source>Without group</source>
        <translation>Ohne Gruppe</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Noch keine Kontakte</translation>
    </message>
    <message>
        <source>Add people by their IM address, inside and outside your company.</source>
        <translation>Fügen Sie Personen mit ihrer IM-Adresse hinzu, aus Ihrer Firma und von außerhalb.</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Niemand gefunden</translation>
    </message>
    <message>
        <source>Nobody who is online matches.</source>
        <translation>Niemand, der angemeldet ist, passt dazu.</translation>
    </message>
    <message>
        <source>No contact has this in name, address or group.</source>
        <translation>Kein Kontakt hat das in Name, Adresse oder Gruppe.</translation>
    </message>
    <message>
        <source>Show who is offline</source>
        <translation>Abgemeldete einblenden</translation>
    </message>
</context>
<context>
    <name>ConversationHeader</name>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>%1 · external</source>
        <translation>%1 · extern</translation>
    </message>
    <message>
        <source>External</source>
        <translation>Extern</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Details ausblenden</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details anzeigen</translation>
    </message>
</context>
<context>
    <name>ConversationLoader</name>
    <message>
        <source>No chat chosen</source>
        <translation>Kein Chat ausgewählt</translation>
    </message>
    <message>
        <source>Choose a chat or a contact at the left. Ctrl+K searches everything.</source>
        <translation>Wählen Sie links einen Chat oder einen Kontakt. Strg+K durchsucht alles.</translation>
    </message>
</context>
<context>
    <name>ConversationPage</name>
    <message>
        <source>Conversation with %1</source>
        <translation>Unterhaltung mit %1</translation>
    </message>
    <message>
        <source>%1 is typing …</source>
        <translation>%1 schreibt …</translation>
    </message>
    <message>
        <source>You have blocked %1. Nothing gets through in either direction.</source>
        <translation>Sie haben %1 blockiert. In keine Richtung kommt etwas durch.</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Blockierung aufheben</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Message to %1</source>
        <translation>Nachricht an %1</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Something went wrong inside Verbund. Please try again.</source>
        <translation>In Verbund ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“%1” is not an address. It should look like name@company.example.</source>
        <translation>„%1“ ist keine Adresse. Sie sollte so aussehen: name@firma.example.</translation>
    </message>
    <message>
        <source>There is no connection to the server right now.</source>
        <translation>Gerade besteht keine Verbindung zum Server.</translation>
    </message>
    <message>
        <source>No chat server is known for %1. Check the address, or enter the server by hand.</source>
        <translation>Für %1 ist kein Chat-Server bekannt. Prüfen Sie die Adresse, oder geben Sie den Server von Hand ein.</translation>
    </message>
    <message>
        <source>The server of %1 does not answer. Check the network, or ask your administrator.</source>
        <translation>Der Server von %1 antwortet nicht. Prüfen Sie das Netz, oder fragen Sie Ihren Administrator.</translation>
    </message>
    <message>
        <source>The server of %1 took too long to answer.</source>
        <translation>Der Server von %1 hat zu lange für eine Antwort gebraucht.</translation>
    </message>
    <message>
        <source>The connection to the server was lost.</source>
        <translation>Die Verbindung zum Server ist abgebrochen.</translation>
    </message>
    <message>
        <source>The server of %1 offers no encryption, so Verbund does not sign in there.</source>
        <translation>Der Server von %1 bietet keine Verschlüsselung an; Verbund meldet sich dort nicht an.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is made out to another name than %1. Your administrator must install the right one.</source>
        <translation>Das Zertifikat des Servers ist auf einen anderen Namen als %1 ausgestellt. Ihr Administrator muss das richtige einspielen.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid today. Check this device&apos;s date; otherwise your administrator must renew it.</source>
        <translation>Das Zertifikat von %1 ist heute nicht gültig. Prüfen Sie das Datum dieses Geräts; sonst muss Ihr Administrator es erneuern.</translation>
    </message>
    <message>
        <source>The certificate of %1 comes from an authority this device does not trust. Your administrator can install it.</source>
        <translation>Das Zertifikat von %1 stammt von einer Stelle, der dieses Gerät nicht vertraut. Ihr Administrator kann sie einrichten.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not in order, so Verbund does not sign in there. Please tell your administrator.</source>
        <translation>Das Zertifikat von %1 ist nicht in Ordnung; Verbund meldet sich dort nicht an. Bitte sagen Sie es Ihrem Administrator.</translation>
    </message>
    <message>
        <source>Address or password is not right.</source>
        <translation>Adresse oder Passwort stimmt nicht.</translation>
    </message>
    <message>
        <source>This account is locked. Please ask your administrator.</source>
        <translation>Dieses Konto ist gesperrt. Bitte fragen Sie Ihren Administrator.</translation>
    </message>
    <message>
        <source>The server offers no safe way to sign in. Please tell your administrator.</source>
        <translation>Der Server bietet keine sichere Anmeldung an. Bitte sagen Sie es Ihrem Administrator.</translation>
    </message>
    <message>
        <source>The server ended this connection because of another one from the same device.</source>
        <translation>Der Server hat diese Verbindung beendet, weil sich dasselbe Gerät noch einmal angemeldet hat.</translation>
    </message>
    <message>
        <source>The server is being restarted.</source>
        <translation>Der Server wird neu gestartet.</translation>
    </message>
    <message>
        <source>The server sent something that Verbund does not understand, so the connection was ended.</source>
        <translation>Der Server hat etwas geschickt, das Verbund nicht versteht; die Verbindung wurde beendet.</translation>
    </message>
    <message>
        <source>There is nobody with this address. Check how it is written.</source>
        <translation>Unter dieser Adresse gibt es niemanden. Prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>This person cannot receive messages right now.</source>
        <translation>Diese Person kann gerade keine Nachrichten empfangen.</translation>
    </message>
    <message>
        <source>No chat server is known for this person&apos;s domain.</source>
        <translation>Für die Domäne dieser Person ist kein Chat-Server bekannt.</translation>
    </message>
    <message>
        <source>This person&apos;s server does not answer. You can send again later.</source>
        <translation>Der Server dieser Person antwortet nicht. Sie können später erneut senden.</translation>
    </message>
    <message>
        <source>This person&apos;s server does not allow messages from you.</source>
        <translation>Der Server dieser Person lässt keine Nachrichten von Ihnen zu.</translation>
    </message>
    <message>
        <source>You have blocked this person. Lift the block to write.</source>
        <translation>Sie haben diese Person blockiert. Heben Sie die Blockierung auf, um zu schreiben.</translation>
    </message>
    <message>
        <source>The message is too long for the server. Send it in parts.</source>
        <translation>Die Nachricht ist für den Server zu lang. Senden Sie sie in Teilen.</translation>
    </message>
    <message>
        <source>The message was not accepted.</source>
        <translation>Die Nachricht wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>The server has too much to do. You can send again later.</source>
        <translation>Der Server ist überlastet. Sie können später erneut senden.</translation>
    </message>
    <message>
        <source>The history file %1 is not encrypted, so Verbund does not use it. Move it away to start with a new one.</source>
        <translation>Die Verlaufsdatei %1 ist nicht verschlüsselt; Verbund benutzt sie nicht. Verschieben Sie sie, um mit einer neuen zu beginnen.</translation>
    </message>
    <message>
        <source>The history file %1 cannot be opened with the key of this device.</source>
        <translation>Die Verlaufsdatei %1 lässt sich mit dem Schlüssel dieses Geräts nicht öffnen.</translation>
    </message>
    <message>
        <source>The file %1 is not a history of Verbund. Move it away to start with a new one.</source>
        <translation>Die Datei %1 ist kein Verlauf von Verbund. Verschieben Sie sie, um mit einer neuen zu beginnen.</translation>
    </message>
    <message>
        <source>The history file %1 was written by a newer Verbund. Please update.</source>
        <translation>Die Verlaufsdatei %1 stammt von einem neueren Verbund. Bitte aktualisieren Sie.</translation>
    </message>
    <message>
        <source>The history file %1 is in use by another program.</source>
        <translation>Die Verlaufsdatei %1 wird gerade von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <source>The history file %1 cannot be read or written.</source>
        <translation>Die Verlaufsdatei %1 lässt sich nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <source>There is no space left on this device. Nothing was lost; free some space and try again.</source>
        <translation>Auf diesem Gerät ist kein Platz mehr. Nichts ist verloren; schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This device has no keychain that Verbund can use to keep the key of the history. Unlock or install one.</source>
        <translation>Dieses Gerät hat keinen Schlüsselbund, in dem Verbund den Schlüssel des Verlaufs aufbewahren kann. Entsperren oder installieren Sie einen.</translation>
    </message>
    <message>
        <source>The keychain of this device is locked or refused access. Unlock it and try again.</source>
        <translation>Der Schlüsselbund dieses Geräts ist gesperrt oder hat den Zugriff verweigert. Entsperren Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The history file %1 is there, but its key is no longer in the keychain.</source>
        <translation>Die Verlaufsdatei %1 ist da, aber ihr Schlüssel ist nicht mehr im Schlüsselbund.</translation>
    </message>
    <message>
        <source>This person is busy and takes no messages right now.</source>
        <translation>Diese Person ist beschäftigt und nimmt gerade keine Nachrichten an.</translation>
    </message>
    <message>
        <source>This person&apos;s system cannot read messages of this kind.</source>
        <translation>Das System dieser Person kann Nachrichten dieser Art nicht lesen.</translation>
    </message>
</context>
<context>
    <name>FileKeychain</name>
    <message>
        <source>For trying out only: password and key are kept in a readable file.</source>
        <translation>Nur zum Ausprobieren: Passwort und Schlüssel liegen in einer lesbaren Datei.</translation>
    </message>
</context>
<context>
    <name>GroupChooser</name>
    <message>
        <source>No group</source>
        <translation>Keine Gruppe</translation>
    </message>
    <message>
        <source>New group …</source>
        <translation>Neue Gruppe …</translation>
    </message>
    <message>
        <source>Contact group</source>
        <translation>Kontaktgruppe</translation>
    </message>
    <message>
        <source>Name of the new group</source>
        <translation>Name der neuen Gruppe</translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message numerus="yes">
        <source>%n new message(s), jump to the newest</source>
        <translation>
            <numerusform>%n neue Nachricht, zur neuesten springen</numerusform>
            <numerusform>%n neue Nachrichten, zur neuesten springen</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to the newest message</source>
        <translation>Zur neuesten Nachricht springen</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>(%1) Verbund</source>
        <translation>(%1) Verbund</translation>
    </message>
</context>
<context>
    <name>MessageBubble</name>
    <message>
        <source>You, %1, %2, %3</source>
        <translation>Sie, %1, %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles anzeigen</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Nothing was written here yet. The first message is yours.</source>
        <translation>Hier wurde noch nichts geschrieben. Die erste Nachricht ist Ihre.</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
</context>
<context>
    <name>NavItem</name>
    <message numerus="yes">
        <source>%1, %n new</source>
        <translation>
            <numerusform>%1, %n neue</numerusform>
            <numerusform>%1, %n neue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnMenu</name>
    <message>
        <source>My status: %1</source>
        <translation>Mein Status: %1</translation>
    </message>
    <message>
        <source>Change note …</source>
        <translation>Notiz ändern …</translation>
    </message>
    <message>
        <source>Add note …</source>
        <translation>Notiz hinzufügen …</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Status note</source>
        <translation>Statusnotiz</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>For example: back at three</source>
        <translation>Zum Beispiel: um drei zurück</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>About %1</source>
        <translation>Über %1</translation>
    </message>
    <message>
        <source>External</source>
        <translation>Extern</translation>
    </message>
    <message>
        <source>IM address</source>
        <translation>IM-Adresse</translation>
    </message>
    <message>
        <source>My presence</source>
        <translation>Mein Präsenzstatus</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>In no group</source>
        <translation>In keiner Gruppe</translation>
    </message>
    <message>
        <source>Add to contacts …</source>
        <translation>Zu den Kontakten hinzufügen …</translation>
    </message>
    <message>
        <source>Remove contact …</source>
        <translation>Kontakt entfernen …</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Blockierung aufheben</translation>
    </message>
    <message>
        <source>Block …</source>
        <translation>Blockieren …</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>Neither of you sees the other&apos;s presence any more. The conversation stays in the history.</source>
        <translation>Sie sehen gegenseitig den Präsenzstatus nicht mehr. Die Unterhaltung bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>Remove contact</source>
        <translation>Kontakt entfernen</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>%1 blockieren?</translation>
    </message>
    <message>
        <source>No message and no request of this person reaches you any more, and your presence is no longer seen. You can lift the block at any time.</source>
        <translation>Keine Nachricht und keine Anfrage dieser Person erreicht Sie mehr, und sie sieht Ihren Präsenzstatus nicht mehr. Sie können die Blockierung jederzeit aufheben.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Blockieren</translation>
    </message>
    <message>
        <source>Sees: presence, status note.</source>
        <translation>Sieht: Präsenzstatus, Statusnotiz.</translation>
    </message>
    <message>
        <source>Does not see: presence, status note.</source>
        <translation>Sieht nicht: Präsenzstatus, Statusnotiz.</translation>
    </message>
    <message>
        <source>Sees: presence. Does not see: status note.</source>
        <translation>Sieht: Präsenzstatus. Sieht nicht: Statusnotiz.</translation>
    </message>
    <message>
        <source>from your contact list · over %1</source>
        <translation>aus Ihrer Kontaktliste · läuft über %1</translation>
    </message>
    <message>
        <source>not in your contact list · over %1</source>
        <translation>nicht in Ihrer Kontaktliste · läuft über %1</translation>
    </message>
    <message>
        <source>Messages go over</source>
        <translation>Nachrichten laufen über</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Details schließen</translation>
    </message>
</context>
<context>
    <name>ProblemPage</name>
    <message>
        <source>The history cannot be opened</source>
        <translation>Der Verlauf lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Nothing was changed or deleted. You can mend the cause and try again, or start with a new, empty history; the old file is then kept under another name.</source>
        <translation>Nichts wurde geändert oder gelöscht. Sie können die Ursache beheben und es noch einmal versuchen, oder mit einem neuen, leeren Verlauf beginnen; die alte Datei bleibt dann unter anderem Namen erhalten.</translation>
    </message>
    <message>
        <source>Start anew …</source>
        <translation>Neu beginnen …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Start with an empty history?</source>
        <translation>Mit leerem Verlauf beginnen?</translation>
    </message>
    <message>
        <source>Verbund puts the old file aside under another name and fetches from the server what its archive still has. Older messages stay only in the old file.</source>
        <translation>Verbund legt die alte Datei unter anderem Namen beiseite und holt vom Server, was dessen Archiv noch hat. Ältere Nachrichten bleiben nur in der alten Datei.</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Nothing was changed or deleted. Mend the cause and try again.</source>
        <translation>Nichts wurde verändert oder gelöscht. Beheben Sie die Ursache und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
</context>
<context>
    <name>RequestButtons</name>
    <message>
        <source>Block …</source>
        <translation>Blockieren …</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>RequestChoices</name>
    <message>
        <source>Do you want to share your presence with the external contact?</source>
        <translation>Möchten Sie Ihren Präsenzstatus mit dem externen Kontakt teilen?</translation>
    </message>
    <message>
        <source>Presence means Available, Be right back, Busy, Do not disturb, Away, Offline. Nothing else is shared.</source>
        <translation>Der Präsenzstatus bezieht sich auf Anwesend, kurz Abwesend, Beschäftigt, Nicht stören, Abwesend, Abgemeldet. Weitere Informationen werden nicht geteilt.</translation>
    </message>
    <message>
        <source>Yes, share presence</source>
        <translation>Ja, Präsenzstatus teilen</translation>
    </message>
    <message>
        <source>No, do not share presence</source>
        <translation>Nein, Präsenzstatus nicht teilen</translation>
    </message>
    <message>
        <source>Unknown person: sees my contact picture, but no presence.</source>
        <translation>Unbekannte Person: sieht mein Kontaktbild, aber keine Präsenzinformationen.</translation>
    </message>
    <message>
        <source>Contact group</source>
        <translation>Kontaktgruppe</translation>
    </message>
    <message>
        <source>Name in my list</source>
        <translation>Name in meiner Liste</translation>
    </message>
    <message>
        <source>Do you want to share your presence with this contact?</source>
        <translation>Möchten Sie Ihren Präsenzstatus mit diesem Kontakt teilen?</translation>
    </message>
    <message>
        <source>External person: sees my presence, but no status note.</source>
        <translation>Externe Person: sieht meinen Präsenzstatus, aber keine Statusnotiz.</translation>
    </message>
    <message>
        <source>Colleague: sees my presence and my status note.</source>
        <translation>Mitarbeiter: sieht meinen Präsenzstatus und meine Statusnotiz.</translation>
    </message>
</context>
<context>
    <name>RequestDetail</name>
    <message>
        <source>Answer the federation contact request of %1</source>
        <translation>Federation Kontaktanfrage von %1 beantworten</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Use existing contact</source>
        <translation>Bestehenden Kontakt verwenden</translation>
    </message>
    <message>
        <source>%1 in your contact list has the same IM address.</source>
        <translation>%1 in Ihrer Kontaktliste hat dieselbe IM-Adresse.</translation>
    </message>
    <message>
        <source>Block …</source>
        <translation>Blockieren …</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>%1 blockieren?</translation>
    </message>
    <message>
        <source>No message and no request of this person reaches you any more. You can lift the block at any time.</source>
        <translation>Keine Nachricht und keine Anfrage dieser Person erreicht Sie mehr. Sie können die Blockierung jederzeit aufheben.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Blockieren</translation>
    </message>
</context>
<context>
    <name>RequestHead</name>
    <message>
        <source>asks to see your presence</source>
        <translation>hat Ihren Präsenzstatus angefragt</translation>
    </message>
    <message>
        <source>has written to you</source>
        <translation>hat Ihnen geschrieben</translation>
    </message>
    <message>
        <source>External, unknown</source>
        <translation>Extern, unbekannt</translation>
    </message>
</context>
<context>
    <name>RequestItem</name>
    <message>
        <source>Request from %1, %2, %3</source>
        <translation>Anfrage von %1, %2, %3</translation>
    </message>
    <message>
        <source>Declined request from %1, %2, %3</source>
        <translation>Abgelehnte Anfrage von %1, %2, %3</translation>
    </message>
</context>
<context>
    <name>RequestLoader</name>
    <message>
        <source>No request chosen</source>
        <translation>Keine Anfrage ausgewählt</translation>
    </message>
    <message>
        <source>Everything is answered</source>
        <translation>Alles ist beantwortet</translation>
    </message>
    <message>
        <source>Choose a request at the left. Nothing is sent to anybody before you decide.</source>
        <translation>Wählen Sie links eine Anfrage. Niemandem wird etwas gesendet, bevor Sie entscheiden.</translation>
    </message>
    <message>
        <source>New requests appear at the left, with a red number at the tab.</source>
        <translation>Neue Anfragen erscheinen links, mit einer roten Zahl am Reiter.</translation>
    </message>
</context>
<context>
    <name>RequestPreview</name>
    <message>
        <source>First message (only a preview, nothing was sent yet)</source>
        <translation>Erste Nachricht (nur Vorschau, bisher wurde nichts gesendet)</translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>No requests</source>
        <translation>Keine Anfragen</translation>
    </message>
    <message>
        <source>When somebody asks to see your presence or writes to you for the first time, you decide here.</source>
        <translation>Wenn jemand Ihren Präsenzstatus anfragt oder Ihnen zum ersten Mal schreibt, entscheiden Sie hier.</translation>
    </message>
</context>
<context>
    <name>RouteChooser</name>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>SearchItem</name>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No person and no message has all these words. Try fewer words, or only their beginnings.</source>
        <translation>Keine Person und keine Nachricht enthält alle diese Wörter. Versuchen Sie weniger Wörter oder nur deren Anfänge.</translation>
    </message>
</context>
<context>
    <name>SettingsAccount</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign out and forget …</source>
        <translation>Abmelden und vergessen …</translation>
    </message>
    <message>
        <source>Sign out and forget?</source>
        <translation>Abmelden und vergessen?</translation>
    </message>
    <message>
        <source>The password and the whole history are removed from this device. What the server&apos;s archive keeps comes back when you sign in again; everything else is lost.</source>
        <translation>Das Passwort und der ganze Verlauf werden von diesem Gerät entfernt. Was das Archiv des Servers noch hat, kommt bei der nächsten Anmeldung zurück; alles andere ist verloren.</translation>
    </message>
    <message>
        <source>Sign out and forget</source>
        <translation>Abmelden und vergessen</translation>
    </message>
</context>
<context>
    <name>SettingsLine</name>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Connected, fetching messages</source>
        <translation>Verbunden, Nachrichten werden geholt</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindung wird hergestellt</translation>
    </message>
    <message>
        <source>Not connected, next try at %1</source>
        <translation>Nicht verbunden, nächster Versuch um %1</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
</context>
<context>
    <name>SettingsLooks</name>
    <message>
        <source>Looks and notifications</source>
        <translation>Aussehen und Benachrichtigungen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Show the text of messages in notifications</source>
        <translation>Text von Nachrichten in Benachrichtigungen zeigen</translation>
    </message>
    <message>
        <source>Otherwise only the name is shown.</source>
        <translation>Sonst erscheint nur der Name.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Verbund %1</source>
        <translation>Verbund %1</translation>
    </message>
</context>
<context>
    <name>SettingsStatus</name>
    <message>
        <source>My status</source>
        <translation>Mein Status</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>For example: back at three</source>
        <translation>Zum Beispiel: um drei zurück</translation>
    </message>
    <message>
        <source>Colleagues who may see my presence see the note as well; people outside the company do not.</source>
        <translation>Mitarbeiter, die meinen Präsenzstatus sehen dürfen, sehen auch die Notiz; Externe sehen sie nicht.</translation>
    </message>
</context>
<context>
    <name>SignInFields</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>name@company.example</source>
        <translation>name@firma.example</translation>
    </message>
    <message>
        <source>An address looks like name@company.example.</source>
        <translation>Eine Adresse sieht so aus: name@firma.example.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>chat.company.example or chat.company.example:5223</source>
        <translation>chat.firma.example oder chat.firma.example:5223</translation>
    </message>
    <message>
        <source>Enter a host name, with a port after a colon if it is not the usual one.</source>
        <translation>Geben Sie einen Rechnernamen ein, mit dem Port nach einem Doppelpunkt, wenn es nicht der übliche ist.</translation>
    </message>
    <message>
        <source>Save password on this device</source>
        <translation>Passwort auf diesem Gerät speichern</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Anmeldung läuft …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Server as entered</source>
        <translation>Server wie eingegeben</translation>
    </message>
    <message>
        <source>Server found by the address</source>
        <translation>Server wird über die Adresse gefunden</translation>
    </message>
    <message>
        <source>Find the server</source>
        <translation>Server finden</translation>
    </message>
    <message>
        <source>Use another server</source>
        <translation>Anderen Server verwenden</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Welcome to Verbund</source>
        <translation>Willkommen bei Verbund</translation>
    </message>
    <message>
        <source>Sign in with the address at which your company reaches you.</source>
        <translation>Melden Sie sich mit der Adresse an, unter der Ihre Firma Sie erreicht.</translation>
    </message>
</context>
<context>
    <name>ToastCard</name>
    <message numerus="yes">
        <source>%1 (%n messages)</source>
        <translation>
            <numerusform>%1 (%n Nachricht)</numerusform>
            <numerusform>%1 (%n Nachrichten)</numerusform>
        </translation>
    </message>
    <message>
        <source>asks for your presence</source>
        <translation>fragt Ihren Präsenzstatus an</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Neue Nachricht</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Open: %1, %2</source>
        <translation>Öffnen: %1, %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>an %1</translation>
    </message>
    <message>
        <source>Answer …</source>
        <translation>Beantworten …</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
</context>
<context>
    <name>ToastReply</name>
    <message>
        <source>Direct reply</source>
        <translation>Direktantwort</translation>
    </message>
    <message>
        <source>Direct reply …</source>
        <translation>Direktantwort …</translation>
    </message>
    <message>
        <source>Send reply</source>
        <translation>Antwort senden</translation>
    </message>
</context>
<context>
    <name>ToastWindow</name>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
</context>
<context>
    <name>verbund::ContactsModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>verbund::Format</name>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>Date line with weekday, as in QDate::toString</extracomment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Anwesend</translation>
    </message>
    <message>
        <source>Be right back</source>
        <translation>Kurz abwesend</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Abwesend</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Beschäftigt</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Nicht stören</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wartet auf das Senden</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Your server does not show your presence over %1.</source>
        <translation>Ihr Server zeigt Ihren Präsenzstatus über %1 nicht an.</translation>
    </message>
    <message>
        <source>Your server keeps no contact list over %1. Your contacts there stay on this device.</source>
        <translation>Ihr Server führt über %1 keine Kontaktliste. Ihre Kontakte dort bleiben auf diesem Gerät.</translation>
    </message>
    <message>
        <source>Requests cannot be received over %1, because your server does not pass them on.</source>
        <translation>Über %1 kommen keine Anfragen an, weil Ihr Server sie nicht weitergibt.</translation>
    </message>
</context>
<context>
    <name>verbund::Toasts</name>
    <message>
        <source>wrote to you</source>
        <translation>hat Ihnen geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) ask for your presence</source>
        <translation>
            <numerusform>%n Person fragt Ihren Präsenzstatus an</numerusform>
            <numerusform>%n Personen fragen Ihren Präsenzstatus an</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 asks for your presence</source>
        <translation>%1 fragt Ihren Präsenzstatus an</translation>
    </message>
    <message>
        <source>Reply …</source>
        <translation>Antworten …</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
</context>
</TS>
