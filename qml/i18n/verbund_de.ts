<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActionBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>AddressCard</name>
    <message>
        <source>IM address</source>
        <translation>IM-Adresse</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>IM address: %1</source>
        <translation>IM-Adresse: %1</translation>
    </message>
    <message>
        <source>Carried by %1</source>
        <translation>Übertragen mit %1</translation>
    </message>
    <message>
        <source>from: %1</source>
        <translation>aus: %1</translation>
    </message>
    <message>
        <source>Looking up the domain in the DNS …</source>
        <translation>Die Domäne wird im DNS nachgeschlagen …</translation>
    </message>
    <message>
        <source>How this address is found</source>
        <translation>So wird diese Adresse gefunden</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Ask to see the presence</source>
        <translation>Um den Präsenzstatus bitten</translation>
    </message>
    <message>
        <source>The person is asked and decides. You can write at once.</source>
        <translation>Die Person wird gefragt und entscheidet. Schreiben können Sie sofort.</translation>
    </message>
</context>
<context>
    <name>AddressField</name>
    <message>
        <source>name@company.example</source>
        <translation>name@firma.example</translation>
    </message>
</context>
<context>
    <name>AddressHints</name>
    <message>
        <source>To write to this person, fill in one of these: SIP address, XMPP address or an e-mail address. A phone number helps only where a mapping rule makes an address of it.</source>
        <translation>Um dieser Person zu schreiben, füllen Sie eines davon aus: SIP-Adresse, XMPP-Adresse oder eine E-Mail-Adresse. Eine Telefonnummer hilft nur, wo eine Zuordnungsregel eine Adresse daraus macht.</translation>
    </message>
    <message>
        <source>None of the fields gives an address that can be used. Below it says why, and an e-mail, SIP or XMPP address would help.</source>
        <translation>Keines der Felder ergibt eine brauchbare Adresse. Unten steht, warum. Eine E-Mail-, SIP- oder XMPP-Adresse würde helfen.</translation>
    </message>
    <message>
        <source>By the records of the domain this address cannot be reached. Only your home server may know a way: messages may come back.</source>
        <translation>Nach den Einträgen der Domäne ist diese Adresse nicht erreichbar. Höchstens Ihr Heimatserver kennt einen Weg: Nachrichten können zurückkommen.</translation>
    </message>
    <message>
        <source>The pinned field cannot be used at present, so the order decides. The pin is kept.</source>
        <translation>Das festgelegte Feld ist zurzeit nicht brauchbar, daher entscheidet die Reihenfolge. Die Festlegung bleibt erhalten.</translation>
    </message>
    <message>
        <source>This address mixes letters of several scripts and may imitate another one. Ask the person before you trust it.</source>
        <translation>Diese Adresse mischt Buchstaben mehrerer Schriften und könnte eine andere nachahmen. Fragen Sie die Person, bevor Sie ihr vertrauen.</translation>
    </message>
    <message>
        <source>%1 in your contacts has the same IM address.</source>
        <translation>%1 in Ihren Kontakten hat dieselbe IM-Adresse.</translation>
    </message>
    <message>
        <source>Check connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
</context>
<context>
    <name>AddressWords</name>
    <message>
        <source>SIP address</source>
        <translation>SIP-Adresse</translation>
    </message>
    <message>
        <source>XMPP address</source>
        <translation>XMPP-Adresse</translation>
    </message>
    <message>
        <source>E-mail (office)</source>
        <translation>E-Mail (Büro)</translation>
    </message>
    <message>
        <source>E-mail (private)</source>
        <translation>E-Mail (privat)</translation>
    </message>
    <message>
        <source>E-mail (other)</source>
        <translation>E-Mail (andere)</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Contact list</source>
        <translation>Kontaktliste</translation>
    </message>
    <message>
        <source>The first in the order that can be used.</source>
        <translation>Das erste brauchbare Feld in der Reihenfolge.</translation>
    </message>
    <message>
        <source>Pinned: you want this one, whatever the order says.</source>
        <translation>Festgelegt: Sie möchten dieses, was auch immer die Reihenfolge sagt.</translation>
    </message>
    <message>
        <source>Can be used, but another field comes first.</source>
        <translation>Brauchbar, aber ein anderes Feld kommt vorher.</translation>
    </message>
    <message>
        <source>The same address as one above.</source>
        <translation>Dieselbe Adresse wie eine weiter oben.</translation>
    </message>
    <message>
        <source>This is not an address.</source>
        <translation>Das ist keine Adresse.</translation>
    </message>
    <message>
        <source>The mapping rules drop it.</source>
        <translation>Die Zuordnungsregeln verwerfen dieses Feld.</translation>
    </message>
    <message>
        <source>No mapping rule makes an address of this number.</source>
        <translation>Keine Zuordnungsregel macht aus dieser Nummer eine Adresse.</translation>
    </message>
    <message>
        <source>Needs a protocol that your account does not speak.</source>
        <translation>Braucht ein Protokoll, das Ihr Konto nicht spricht.</translation>
    </message>
    <message>
        <source>By its records in the DNS, %1 cannot be reached from your account.</source>
        <translation>Nach den Einträgen im DNS ist %1 von Ihrem Konto aus nicht erreichbar.</translation>
    </message>
    <message>
        <source>This is your own address.</source>
        <translation>Das ist Ihre eigene Adresse.</translation>
    </message>
    <message>
        <source>The protocol is written in the field.</source>
        <translation>Das Protokoll steht im Feld.</translation>
    </message>
    <message>
        <source>Your own company: your home server delivers.</source>
        <translation>Ihr eigenes Unternehmen: Ihr Heimatserver stellt zu.</translation>
    </message>
    <message>
        <source>The protocol is from the records of %1 in the DNS.</source>
        <translation>Das Protokoll steht in den DNS-Einträgen von %1.</translation>
    </message>
    <message>
        <source>%1 is not looked up yet: your home server is assumed to know the way.</source>
        <translation>%1 ist noch nicht nachgeschlagen: Verbund nimmt an, dass Ihr Heimatserver den Weg kennt.</translation>
    </message>
    <message>
        <source>The DNS names no way to %1: only your home server may know one.</source>
        <translation>Das DNS nennt keinen Weg zu %1: Höchstens Ihr Heimatserver kennt einen.</translation>
    </message>
    <message>
        <source>As on the contact list of your home server.</source>
        <translation>Wie auf der Kontaktliste Ihres Heimatservers.</translation>
    </message>
    <message>
        <source>Mapping rule %1 makes “%2” of it.</source>
        <translation>Zuordnungsregel %1 macht daraus „%2“.</translation>
    </message>
    <message>
        <source>Public network: travels as %1.</source>
        <translation>Öffentliches Netz: unterwegs als %1.</translation>
    </message>
</context>
<context>
    <name>AppDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
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
    <message>
        <source>Create a contact instead</source>
        <translation>Stattdessen einen Kontakt anlegen</translation>
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
    <name>CheckOptions</name>
    <message>
        <source>Usage: verbund-check federation DOMAIN|ADDRESS [options]; see --help.</source>
        <translation>Aufruf: verbund-check federation DOMAIN|ADRESSE [Optionen]; siehe --help.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Finds out why people at a domain cannot be reached, and who must do what. Nothing about you is sent.
Exit code: 0 in order, 1 problems, 2 could not be tested, 64 wrong use.</source>
        <translation>Findet heraus, warum Personen einer Domäne nicht erreichbar sind und wer was tun muss. Über Sie wird nichts gesendet.
Exitcode: 0 in Ordnung, 1 Probleme, 2 nicht prüfbar, 64 falscher Aufruf.</translation>
    </message>
    <message>
        <source>The check of how a domain federates.</source>
        <translation>Die Prüfung, wie eine Domäne föderiert.</translation>
    </message>
    <message>
        <source>A domain, or an address at it.</source>
        <translation>Eine Domäne oder eine Adresse darin.</translation>
    </message>
    <message>
        <source>Print the report as JSON.</source>
        <translation>Den Bericht als JSON ausgeben.</translation>
    </message>
    <message>
        <source>Test this server instead of those that DNS names (direct federation).</source>
        <translation>Diesen Server prüfen statt derer, die das DNS nennt (direkte Federation).</translation>
    </message>
    <message>
        <source>It is the own domain.</source>
        <translation>Es ist die eigene Domäne.</translation>
    </message>
    <message>
        <source>Trust the authorities in this PEM file too.</source>
        <translation>Auch den Zertifizierungsstellen in dieser PEM-Datei vertrauen.</translation>
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
    <name>ContactFields</name>
    <message>
        <source>IM address</source>
        <translation>IM-Adresse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>One of the five addresses is enough to chat. Whole contacts can be pasted, such as “Liza Thompson &lt;liza@company.example&gt;”.</source>
        <translation>Eine der fünf Adressen genügt zum Chatten. Auch ganze Angaben lassen sich einfügen, etwa „Liza Thompson &lt;liza@firma.example&gt;“.</translation>
    </message>
    <message>
        <source>Note (only you see it)</source>
        <translation>Notiz (nur Sie sehen sie)</translation>
    </message>
</context>
<context>
    <name>ContactGroups</name>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Take out of group “%1”</source>
        <translation>Aus der Gruppe „%1“ nehmen</translation>
    </message>
    <message>
        <source>Other groups …</source>
        <translation>Andere Gruppen …</translation>
    </message>
    <message>
        <source>Choose groups …</source>
        <translation>Gruppen wählen …</translation>
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
    <message>
        <source>No IM address</source>
        <translation>Keine IM-Adresse</translation>
    </message>
    <message>
        <source>%1, favourite</source>
        <translation>%1, Favorit</translation>
    </message>
</context>
<context>
    <name>ContactMenu</name>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>What %1 sees …</source>
        <translation>Was %1 sieht …</translation>
    </message>
    <message>
        <source>Check connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
</context>
<context>
    <name>ContactPage</name>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>Kontakt bearbeiten</translation>
    </message>
    <message>
        <source>Favourite: take away</source>
        <translation>Favorit aufheben</translation>
    </message>
    <message>
        <source>Make a favourite</source>
        <translation>Zum Favoriten machen</translation>
    </message>
    <message>
        <source>Delete contact</source>
        <translation>Kontakt löschen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>ContactPhones</name>
    <message>
        <source>Phone numbers</source>
        <translation>Telefonnummern</translation>
    </message>
    <message>
        <source>Phone number %1</source>
        <translation>Telefonnummer %1</translation>
    </message>
    <message>
        <source>+49 7123 4567</source>
        <translation>+49 7123 4567</translation>
    </message>
    <message>
        <source>Remove phone number %1</source>
        <translation>Telefonnummer %1 entfernen</translation>
    </message>
    <message>
        <source>Add phone number</source>
        <translation>Telefonnummer hinzufügen</translation>
    </message>
</context>
<context>
    <name>ContactPicture</name>
    <message>
        <source>Choose picture …</source>
        <translation>Bild wählen …</translation>
    </message>
    <message>
        <source>Remove picture</source>
        <translation>Bild entfernen</translation>
    </message>
    <message>
        <source>Choose picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
</context>
<context>
    <name>ContactsFooter</name>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>Change group “%1”</source>
        <translation>Gruppe „%1“ ändern</translation>
    </message>
</context>
<context>
    <name>ContactsHeader</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>How the list is shown</source>
        <translation>Ansicht der Liste</translation>
    </message>
    <message>
        <source>Sort by name</source>
        <translation>Nach Namen sortieren</translation>
    </message>
    <message>
        <source>Sort by presence</source>
        <translation>Nach Präsenz sortieren</translation>
    </message>
    <message>
        <source>Hide who is offline</source>
        <translation>Abgemeldete ausblenden</translation>
    </message>
    <message>
        <source>Add to contacts</source>
        <translation>Zu den Kontakten hinzufügen</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>New group …</source>
        <translation>Neue Gruppe …</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
</context>
<context>
    <name>ContactsList</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>Without group</source>
        <translation>Ohne Gruppe</translation>
    </message>
    <message>
        <source>Change group “%1”</source>
        <translation>Gruppe „%1“ ändern</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Noch keine Kontakte</translation>
    </message>
    <message>
        <source>Add people by their IM address, inside and outside your company, or bring them along in a file.</source>
        <translation>Fügen Sie Personen innerhalb und außerhalb Ihres Unternehmens über ihre IM-Adresse hinzu, oder bringen Sie sie in einer Datei mit.</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importieren …</translation>
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
        <source>No contact has this in name, address, organisation, group or note.</source>
        <translation>Kein Kontakt hat das in Name, Adresse, Organisation, Gruppe oder Notiz.</translation>
    </message>
    <message>
        <source>Show who is offline</source>
        <translation>Abgemeldete anzeigen</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation>Kontakte suchen</translation>
    </message>
    <message>
        <source>Search contacts and directory</source>
        <translation>Kontakte und Verzeichnis</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Kontakte importieren</translation>
    </message>
    <message>
        <source>Contacts (%1)</source>
        <translation>Kontakte (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Alle Dateien (%1)</translation>
    </message>
    <message>
        <source>Export contacts</source>
        <translation>Kontakte exportieren</translation>
    </message>
    <message>
        <source>vCard (%1)</source>
        <translation>vCard (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n possible double(s)</source>
        <translation>
            <numerusform>%n mögliches Doppel</numerusform>
            <numerusform>%n mögliche Doppel</numerusform>
        </translation>
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
    <name>CsvOptions</name>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>E-mail (office)</source>
        <translation>E-Mail (Büro)</translation>
    </message>
    <message>
        <source>E-mail (private)</source>
        <translation>E-Mail (privat)</translation>
    </message>
    <message>
        <source>E-mail (other)</source>
        <translation>E-Mail (andere)</translation>
    </message>
    <message>
        <source>XMPP address</source>
        <translation>XMPP-Adresse</translation>
    </message>
    <message>
        <source>SIP address</source>
        <translation>SIP-Adresse</translation>
    </message>
    <message>
        <source>Web site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>How the file is read</source>
        <translation>So wird die Datei gelesen</translation>
    </message>
    <message>
        <source>Letters (encoding)</source>
        <translation>Zeichen (Kodierung)</translation>
    </message>
    <message>
        <source>Columns are separated by</source>
        <translation>Spalten sind getrennt durch</translation>
    </message>
    <message>
        <source>The first line names the columns</source>
        <translation>Die erste Zeile benennt die Spalten</translation>
    </message>
    <message>
        <source>What the columns hold</source>
        <translation>Was die Spalten enthalten</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: „%2“</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
</context>
<context>
    <name>DeskNotes</name>
    <message numerus="yes">
        <source>%n contact(s) exported.</source>
        <translation>
            <numerusform>%n Kontakt exportiert.</numerusform>
            <numerusform>%n Kontakte exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) exported.</source>
        <translation>
            <numerusform>%n Person exportiert.</numerusform>
            <numerusform>%n Personen exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The report is saved as %1.</source>
        <translation>Der Bericht ist als %1 gespeichert.</translation>
    </message>
</context>
<context>
    <name>DetailBar</name>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
</context>
<context>
    <name>DirectoryItem</name>
    <message>
        <source>No IM address</source>
        <translation>Keine IM-Adresse</translation>
    </message>
    <message>
        <source>%1, %2, in your contacts</source>
        <translation>%1, %2, in Ihren Kontakten</translation>
    </message>
    <message>
        <source>%1, %2, add</source>
        <translation>%1, %2, hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>DirectoryResults</name>
    <message>
        <source>No contact matches.</source>
        <translation>Kein Kontakt passt dazu.</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Verzeichnis</translation>
    </message>
    <message>
        <source>Searching the directory …</source>
        <translation>Das Verzeichnis wird durchsucht …</translation>
    </message>
    <message>
        <source>More than %1 people match: type more.</source>
        <translation>Mehr als %1 Personen passen: Geben Sie mehr ein.</translation>
    </message>
    <message>
        <source>Nobody in the directory matches.</source>
        <translation>Niemand im Verzeichnis passt dazu.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>EditGuard</name>
    <message>
        <source>Discard the changes?</source>
        <translation>Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>What you changed in this contact is lost.</source>
        <translation>Was Sie an diesem Kontakt geändert haben, geht verloren.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
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
    <name>Federation</name>
    <message>
        <source>The record names %1, as it should.</source>
        <translation>Der Eintrag nennt %1, wie es sein soll.</translation>
    </message>
    <message>
        <source>%1 has the address %2.</source>
        <translation>%1 hat die Adresse %2.</translation>
    </message>
    <message>
        <source>%1 answers. Tested from this device, which stands in the open internet.</source>
        <translation>%1 antwortet. Geprüft von diesem Gerät, das offen im Internet steht.</translation>
    </message>
    <message>
        <source>Encrypted with %1, %2.</source>
        <translation>Verschlüsselt mit %1, %2.</translation>
    </message>
    <message>
        <source>The certificate names exactly %1. All its names: %2.</source>
        <translation>Das Zertifikat nennt genau %1. Alle seine Namen: %2.</translation>
    </message>
    <message>
        <source>The certificate comes from %1, which is trusted.</source>
        <translation>Das Zertifikat kommt von %1, der Stelle wird vertraut.</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>The domain %1 exists.</source>
        <translation>Die Domäne %1 existiert.</translation>
    </message>
    <message>
        <source>SIP: record in DNS</source>
        <translation>SIP: Eintrag im DNS</translation>
    </message>
    <message>
        <source>SIP: name of the server</source>
        <translation>SIP: Name des Servers</translation>
    </message>
    <message>
        <source>SIP: address</source>
        <translation>SIP: Adresse</translation>
    </message>
    <message>
        <source>SIP: port</source>
        <translation>SIP: Port</translation>
    </message>
    <message>
        <source>SIP: encryption</source>
        <translation>SIP: Verschlüsselung</translation>
    </message>
    <message>
        <source>SIP: certificate&apos;s name</source>
        <translation>SIP: Name im Zertifikat</translation>
    </message>
    <message>
        <source>SIP: certificate&apos;s authority</source>
        <translation>SIP: Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>SIP: certificate&apos;s validity</source>
        <translation>SIP: Gültigkeit des Zertifikats</translation>
    </message>
    <message>
        <source>XMPP: record in DNS</source>
        <translation>XMPP: Eintrag im DNS</translation>
    </message>
    <message>
        <source>XMPP: name of the server</source>
        <translation>XMPP: Name des Servers</translation>
    </message>
    <message>
        <source>XMPP: address</source>
        <translation>XMPP: Adresse</translation>
    </message>
    <message>
        <source>XMPP: port</source>
        <translation>XMPP: Port</translation>
    </message>
    <message>
        <source>XMPP: encryption</source>
        <translation>XMPP: Verschlüsselung</translation>
    </message>
    <message>
        <source>XMPP: certificate&apos;s name</source>
        <translation>XMPP: Name im Zertifikat</translation>
    </message>
    <message>
        <source>XMPP: certificate&apos;s authority</source>
        <translation>XMPP: Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>XMPP: certificate&apos;s validity</source>
        <translation>XMPP: Gültigkeit des Zertifikats</translation>
    </message>
    <message>
        <source>XMPP: recognition of servers</source>
        <translation>XMPP: Ausweis der Server</translation>
    </message>
    <message>
        <source>Servers show each other their certificates (SASL EXTERNAL).</source>
        <translation>Die Server zeigen einander ihre Zertifikate (SASL EXTERNAL).</translation>
    </message>
    <message>
        <source>Answering system</source>
        <translation>Antwortendes System</translation>
    </message>
    <message>
        <source>No known cloud service: the domain seems to have a server of its own.</source>
        <translation>Kein bekannter Cloud-Dienst: Die Domäne scheint einen eigenen Server zu haben.</translation>
    </message>
    <message>
        <source>Open or direct federation</source>
        <translation>Offene oder direkte Federation</translation>
    </message>
    <message>
        <source>Open federation: servers find each other by DNS.</source>
        <translation>Offene Federation: Die Server finden einander über das DNS.</translation>
    </message>
    <message>
        <source>The administrator of the domain&apos;s DNS</source>
        <translation>Der Administrator des DNS der Domäne</translation>
    </message>
    <message>
        <source>The administrators of the networks</source>
        <translation>Die Administratoren der Netze</translation>
    </message>
    <message>
        <source>The administrator of your server</source>
        <translation>Der Administrator Ihres Servers</translation>
    </message>
    <message>
        <source>The partner&apos;s administrator</source>
        <translation>Der Administrator des Partners</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>Nothing stands in the way of %1.</source>
        <translation>%1 steht nichts im Weg.</translation>
    </message>
    <message>
        <source>%1 could not be tested to the end.</source>
        <translation>%1 konnte nicht zu Ende geprüft werden.</translation>
    </message>
    <message>
        <source>%1 cannot be reached as it is. %2</source>
        <translation>%1 ist so nicht erreichbar. %2</translation>
    </message>
    <message>
        <source>%1 can be reached, with a remark. %2</source>
        <translation>%1 ist erreichbar, mit einem Hinweis. %2</translation>
    </message>
    <message>
        <source>Federation check of %1, %2</source>
        <translation>Federation-Prüfung von %1, %2</translation>
    </message>
    <message>
        <source>The domain does not offer this protocol. The other one is enough where both sides speak it.</source>
        <translation>Die Domäne bietet dieses Protokoll nicht an. Das andere genügt, wenn beide Seiten es sprechen.</translation>
    </message>
    <message>
        <source>Direct federation needs no record in DNS.</source>
        <translation>Direkte Federation braucht keinen Eintrag im DNS.</translation>
    </message>
    <message>
        <source>Not tested: what comes before it has to work first.</source>
        <translation>Nicht geprüft: Zuerst muss funktionieren, was davor kommt.</translation>
    </message>
    <message>
        <source>Not tested: the time was not enough.</source>
        <translation>Nicht geprüft: Die Zeit reichte nicht.</translation>
    </message>
    <message>
        <source>Not tested: the check was cancelled.</source>
        <translation>Nicht geprüft: Die Prüfung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>“%1” is not a domain.</source>
        <translation>„%1“ ist keine Domäne.</translation>
    </message>
    <message>
        <source>Check how the address is written. It should look like name@company.example.</source>
        <translation>Prüfen Sie die Schreibweise der Adresse. Sie sollte aussehen wie name@firma.example.</translation>
    </message>
    <message>
        <source>DNS does not know the domain %1.</source>
        <translation>Das DNS kennt die Domäne %1 nicht.</translation>
    </message>
    <message>
        <source>Check how the domain is written, and ask the person for the chat address: it may end with another domain than the e-mail address.</source>
        <translation>Prüfen Sie die Schreibweise der Domäne und fragen Sie die Person nach ihrer Chat-Adresse: Sie kann eine andere Domäne haben als die E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>%1 receives e-mail (at %2), but names no server for chat.</source>
        <translation>%1 empfängt E-Mail (über %2), nennt aber keinen Server für Chat.</translation>
    </message>
    <message>
        <source>Ask the person for the chat address: it may end with another domain than the e-mail address. If it is this one, its administrator must publish the records for chat.</source>
        <translation>Fragen Sie die Person nach ihrer Chat-Adresse: Sie kann eine andere Domäne haben als die E-Mail-Adresse. Ist es diese, muss ihr Administrator die Einträge für Chat veröffentlichen.</translation>
    </message>
    <message>
        <source>DNS gave no answer about %1.</source>
        <translation>Das DNS hat auf die Frage nach %1 nicht geantwortet.</translation>
    </message>
    <message>
        <source>Check this device&apos;s connection to the network, then try again.</source>
        <translation>Prüfen Sie die Netzwerkverbindung dieses Geräts und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The name servers answer with a failure when asked for %1.</source>
        <translation>Die Nameserver melden einen Fehler, wenn man sie nach %1 fragt.</translation>
    </message>
    <message>
        <source>Check the zone, its delegation and its DNSSEC signatures.</source>
        <translation>Die Zone, ihre Delegation und ihre DNSSEC-Signaturen prüfen.</translation>
    </message>
    <message>
        <source>DNS answers with records for %1 that make no sense.</source>
        <translation>Das DNS antwortet auf %1 mit Einträgen, die keinen Sinn ergeben.</translation>
    </message>
    <message>
        <source>Check the records of this name; an alias (CNAME) must not lead in a circle.</source>
        <translation>Die Einträge dieses Namens prüfen; ein Alias (CNAME) darf nicht im Kreis führen.</translation>
    </message>
    <message>
        <source>There is no record _sipfederationtls._tcp.%1 in DNS.</source>
        <translation>Im DNS gibt es keinen Eintrag _sipfederationtls._tcp.%1.</translation>
    </message>
    <message>
        <source>Publish an SRV record _sipfederationtls._tcp.%1 with port 5061 and a server directly in this domain, for example sip.%1.</source>
        <translation>Einen SRV-Eintrag _sipfederationtls._tcp.%1 mit Port 5061 und einem Server direkt in dieser Domäne veröffentlichen, zum Beispiel sip.%1.</translation>
    </message>
    <message>
        <source>There is no record _xmpp-server._tcp.%1 in DNS.</source>
        <translation>Im DNS gibt es keinen Eintrag _xmpp-server._tcp.%1.</translation>
    </message>
    <message>
        <source>Publish an SRV record _xmpp-server._tcp.%1 with port 5269 and the name of the server, for example xmpp.%1.</source>
        <translation>Einen SRV-Eintrag _xmpp-server._tcp.%1 mit Port 5269 und dem Namen des Servers veröffentlichen, zum Beispiel xmpp.%1.</translation>
    </message>
    <message>
        <source>The record of %1 says that the service is not offered.</source>
        <translation>Der Eintrag von %1 besagt, dass der Dienst nicht angeboten wird.</translation>
    </message>
    <message>
        <source>If others shall reach this domain, replace the target “.” of the record by the server.</source>
        <translation>Sollen andere diese Domäne erreichen, das Ziel „.“ des Eintrags durch den Server ersetzen.</translation>
    </message>
    <message>
        <source>Publish an SRV record _sipfederationtls._tcp.%1 as well.</source>
        <translation>Zusätzlich einen SRV-Eintrag _sipfederationtls._tcp.%1 veröffentlichen.</translation>
    </message>
    <message>
        <source>Publish an SRV record _xmpp-server._tcp.%1 as well.</source>
        <translation>Zusätzlich einen SRV-Eintrag _xmpp-server._tcp.%1 veröffentlichen.</translation>
    </message>
    <message>
        <source>There is no record, but a server answers at %1 itself.</source>
        <translation>Es gibt keinen Eintrag, aber unter %1 selbst antwortet ein Server.</translation>
    </message>
    <message>
        <source>Publish an SRV record _xmpp-server._tcp.%1: not every server tries without it.</source>
        <translation>Einen SRV-Eintrag _xmpp-server._tcp.%1 veröffentlichen: Nicht jeder Server versucht es ohne ihn.</translation>
    </message>
    <message>
        <source>The record names port %2 of %1; %3 is expected.</source>
        <translation>Der Eintrag nennt Port %2 von %1; erwartet wird %3.</translation>
    </message>
    <message>
        <source>Let the server listen on port %3, and name this port in the record.</source>
        <translation>Den Server auf Port %3 lauschen lassen und diesen Port im Eintrag nennen.</translation>
    </message>
    <message>
        <source>Publish only the records of servers that are there.</source>
        <translation>Nur Einträge von Servern veröffentlichen, die es gibt.</translation>
    </message>
    <message>
        <source>The record names %2, which is neither %1 nor directly below it. Other systems do not trust such a server.</source>
        <translation>Der Eintrag nennt %2; das ist weder %1 noch liegt es direkt darunter. Einem solchen Server vertrauen andere Systeme nicht.</translation>
    </message>
    <message>
        <source>Let the record name a server directly in the domain, for example sip.%1.</source>
        <translation>Im Eintrag einen Server direkt in der Domäne nennen, zum Beispiel sip.%1.</translation>
    </message>
    <message>
        <source>The record names %1, a name that exists only inside the company&apos;s own network.</source>
        <translation>Der Eintrag nennt %1, einen Namen, den es nur im eigenen Netz der Firma gibt.</translation>
    </message>
    <message>
        <source>Let the record name the server as it is called on the internet.</source>
        <translation>Im Eintrag den Server so nennen, wie er im Internet heißt.</translation>
    </message>
    <message>
        <source>%1 is an alias (CNAME) of %2. Some systems do not follow it.</source>
        <translation>%1 ist ein Alias (CNAME) von %2. Manche Systeme folgen ihm nicht.</translation>
    </message>
    <message>
        <source>Give %1 addresses of its own (A, AAAA).</source>
        <translation>%1 eigene Adressen (A, AAAA) geben.</translation>
    </message>
    <message>
        <source>The record names %1, a server of %2.</source>
        <translation>Der Eintrag nennt %1, einen Server von %2.</translation>
    </message>
    <message>
        <source>%1 has no address in DNS.</source>
        <translation>%1 hat im DNS keine Adresse.</translation>
    </message>
    <message>
        <source>Publish the address (A or AAAA) of %1.</source>
        <translation>Die Adresse (A oder AAAA) von %1 veröffentlichen.</translation>
    </message>
    <message>
        <source>%1 has several addresses: %2. Others take any of them, and some only the first.</source>
        <translation>%1 hat mehrere Adressen: %2. Andere nehmen irgendeine davon, manche nur die erste.</translation>
    </message>
    <message>
        <source>Make sure that the same service answers at each of them; otherwise publish one.</source>
        <translation>Sicherstellen, dass unter jeder derselbe Dienst antwortet; sonst nur eine veröffentlichen.</translation>
    </message>
    <message>
        <source>%1 has the address %2, which exists only inside private networks.</source>
        <translation>%1 hat die Adresse %2, die es nur in privaten Netzen gibt.</translation>
    </message>
    <message>
        <source>Publish the public address in the DNS that the internet sees. Inside the company&apos;s own network this may be right: then repeat the check from outside.</source>
        <translation>Im DNS, das das Internet sieht, die öffentliche Adresse veröffentlichen. Im eigenen Netz der Firma kann es stimmen: Dann die Prüfung von außen wiederholen.</translation>
    </message>
    <message>
        <source>%1 answers. Tested from this device, inside a private network; the way from your server may differ.</source>
        <translation>%1 antwortet. Geprüft von diesem Gerät aus einem privaten Netz; der Weg von Ihrem Server kann anders sein.</translation>
    </message>
    <message>
        <source>%1 answers, but it was tested inside the company&apos;s own network. From outside it may differ.</source>
        <translation>%1 antwortet, wurde aber im eigenen Netz der Firma geprüft. Von außen kann es anders sein.</translation>
    </message>
    <message>
        <source>Repeat the check from outside, for example over a mobile connection.</source>
        <translation>Die Prüfung von außen wiederholen, zum Beispiel über eine Mobilfunkverbindung.</translation>
    </message>
    <message>
        <source>%1 refuses the connection.</source>
        <translation>%1 weist die Verbindung ab.</translation>
    </message>
    <message>
        <source>Start the server there, or let the firewall pass the port on to it.</source>
        <translation>Dort den Server starten oder den Port in der Firewall zu ihm weiterleiten.</translation>
    </message>
    <message>
        <source>%1 does not answer; a firewall may be on the way.</source>
        <translation>%1 antwortet nicht; unterwegs ist vielleicht eine Firewall.</translation>
    </message>
    <message>
        <source>Open TCP port %2 in the firewalls of both sides. If this device may not connect there itself, repeat the check on your server.</source>
        <translation>TCP-Port %2 in den Firewalls beider Seiten öffnen. Darf dieses Gerät dort nicht selbst hin, die Prüfung auf Ihrem Server wiederholen.</translation>
    </message>
    <message>
        <source>There is no way from this device to %1.</source>
        <translation>Von diesem Gerät führt kein Weg zu %1.</translation>
    </message>
    <message>
        <source>Check the connection to the network; an IPv6 address needs IPv6 here too.</source>
        <translation>Die Netzwerkverbindung prüfen; eine IPv6-Adresse braucht auch hier IPv6.</translation>
    </message>
    <message>
        <source>%1 answers, but not %2.</source>
        <translation>%1 antwortet, aber %2 nicht.</translation>
    </message>
    <message>
        <source>Start the server at each address, or take those without one out of DNS.</source>
        <translation>Den Server unter jeder Adresse starten oder die ohne Server aus dem DNS nehmen.</translation>
    </message>
    <message>
        <source>Encrypted with %1, %2. The server asks for a certificate in return, as it should.</source>
        <translation>Verschlüsselt mit %1, %2. Der Server verlangt umgekehrt ein Zertifikat, wie es sein soll.</translation>
    </message>
    <message>
        <source>Encrypted with %1, %2. But the server asks for no certificate in return, so it cannot know who calls.</source>
        <translation>Verschlüsselt mit %1, %2. Aber der Server verlangt umgekehrt kein Zertifikat und kann so nicht wissen, wer anruft.</translation>
    </message>
    <message>
        <source>Switch mutual TLS on: let the server ask other servers for their certificate.</source>
        <translation>Gegenseitiges TLS einschalten: Der Server soll andere Server nach ihrem Zertifikat fragen.</translation>
    </message>
    <message>
        <source>%1 speaks without encryption where TLS is expected.</source>
        <translation>%1 spricht unverschlüsselt, wo TLS erwartet wird.</translation>
    </message>
    <message>
        <source>Let the server speak TLS on this port.</source>
        <translation>Den Server auf diesem Port TLS sprechen lassen.</translation>
    </message>
    <message>
        <source>%1 speaks only versions of TLS older than 1.2.</source>
        <translation>%1 spricht nur TLS-Versionen vor 1.2.</translation>
    </message>
    <message>
        <source>Switch TLS 1.2 or 1.3 on.</source>
        <translation>TLS 1.2 oder 1.3 einschalten.</translation>
    </message>
    <message>
        <source>%1 ends the connection while encryption is being set up (%2).</source>
        <translation>%1 beendet die Verbindung, während die Verschlüsselung ausgehandelt wird (%2).</translation>
    </message>
    <message>
        <source>Look for this moment in the server&apos;s log; check its certificate, key and ciphers.</source>
        <translation>Im Protokoll des Servers nach diesem Zeitpunkt sehen; Zertifikat, Schlüssel und Verfahren prüfen.</translation>
    </message>
    <message>
        <source>%1 accepts the connection, but then says nothing.</source>
        <translation>%1 nimmt die Verbindung an, sagt dann aber nichts.</translation>
    </message>
    <message>
        <source>Check the server, and whatever stands before it: firewall, load balancer, proxy.</source>
        <translation>Den Server prüfen und was davor steht: Firewall, Lastverteiler, Proxy.</translation>
    </message>
    <message>
        <source>%1 offers no encryption (STARTTLS).</source>
        <translation>%1 bietet keine Verschlüsselung an (STARTTLS).</translation>
    </message>
    <message>
        <source>Switch TLS on for connections between servers.</source>
        <translation>TLS für Verbindungen zwischen Servern einschalten.</translation>
    </message>
    <message>
        <source>What answers at %1 does not speak XMPP.</source>
        <translation>Was unter %1 antwortet, spricht kein XMPP.</translation>
    </message>
    <message>
        <source>Let the record name the port that the server uses for other servers, usually 5269.</source>
        <translation>Im Eintrag den Port nennen, den der Server für andere Server benutzt, meist 5269.</translation>
    </message>
    <message>
        <source>The server asks other servers for their certificate (SASL EXTERNAL), as it should.</source>
        <translation>Der Server fragt andere Server nach ihrem Zertifikat (SASL EXTERNAL), wie es sein soll.</translation>
    </message>
    <message>
        <source>The server knows other servers only by asking back in DNS (dialback), which is weaker than a certificate.</source>
        <translation>Der Server erkennt andere Server nur durch Rückfrage über das DNS (Dialback); das ist schwächer als ein Zertifikat.</translation>
    </message>
    <message>
        <source>Switch SASL EXTERNAL on, so that servers show each other their certificates.</source>
        <translation>SASL EXTERNAL einschalten, damit die Server einander ihre Zertifikate zeigen.</translation>
    </message>
    <message>
        <source>The server offers other servers no way to show who they are.</source>
        <translation>Der Server bietet anderen Servern keine Möglichkeit, sich auszuweisen.</translation>
    </message>
    <message>
        <source>Switch SASL EXTERNAL or dialback on for connections between servers.</source>
        <translation>SASL EXTERNAL oder Dialback für Verbindungen zwischen Servern einschalten.</translation>
    </message>
    <message>
        <source>The server offers encryption but does not insist on it.</source>
        <translation>Der Server bietet Verschlüsselung an, besteht aber nicht darauf.</translation>
    </message>
    <message>
        <source>Make TLS mandatory for connections between servers.</source>
        <translation>TLS für Verbindungen zwischen Servern zur Pflicht machen.</translation>
    </message>
    <message>
        <source>The server at %1 does not know the domain %2.</source>
        <translation>Der Server unter %1 kennt die Domäne %2 nicht.</translation>
    </message>
    <message>
        <source>Set the domain up on that server, or let the record name the right one.</source>
        <translation>Die Domäne auf diesem Server einrichten oder im Eintrag den richtigen nennen.</translation>
    </message>
    <message>
        <source>The server at %1 ends the conversation (%2).</source>
        <translation>Der Server unter %1 beendet das Gespräch (%2).</translation>
    </message>
    <message>
        <source>Look for this moment in the server&apos;s log.</source>
        <translation>Im Protokoll des Servers nach diesem Zeitpunkt sehen.</translation>
    </message>
    <message>
        <source>The certificate is made out to %2, not to %1.</source>
        <translation>Das Zertifikat ist auf %2 ausgestellt, nicht auf %1.</translation>
    </message>
    <message>
        <source>Install a certificate that names exactly %1.</source>
        <translation>Ein Zertifikat einrichten, das genau %1 nennt.</translation>
    </message>
    <message>
        <source>The certificate covers %1 only by the wildcard %2.</source>
        <translation>Das Zertifikat deckt %1 nur durch den Platzhalter %2 ab.</translation>
    </message>
    <message>
        <source>Install a certificate that names exactly %1; other systems do not accept wildcards.</source>
        <translation>Ein Zertifikat einrichten, das genau %1 nennt; Platzhalter nehmen andere Systeme nicht an.</translation>
    </message>
    <message>
        <source>The certificate names the domain only as a URI (%2).</source>
        <translation>Das Zertifikat nennt die Domäne nur als URI (%2).</translation>
    </message>
    <message>
        <source>Install a certificate that has %1 as a DNS name; other systems read no URIs.</source>
        <translation>Ein Zertifikat einrichten, das %1 als DNS-Namen hat; URIs lesen andere Systeme nicht.</translation>
    </message>
    <message>
        <source>The certificate names %1 only as its common name, which newer systems do not read.</source>
        <translation>Das Zertifikat nennt %1 nur als allgemeinen Namen (CN), den neuere Systeme nicht lesen.</translation>
    </message>
    <message>
        <source>Install a certificate that has %1 among its alternative names.</source>
        <translation>Ein Zertifikat einrichten, das %1 unter seinen alternativen Namen hat.</translation>
    </message>
    <message>
        <source>The certificate comes from %1, an authority that is not trusted publicly.</source>
        <translation>Das Zertifikat kommt von %1, einer Zertifizierungsstelle, der nicht öffentlich vertraut wird.</translation>
    </message>
    <message>
        <source>Install a certificate of a public authority.</source>
        <translation>Ein Zertifikat einer öffentlichen Zertifizierungsstelle einrichten.</translation>
    </message>
    <message>
        <source>The certificate of %1 is signed by itself.</source>
        <translation>Das Zertifikat von %1 hat sich selbst unterschrieben.</translation>
    </message>
    <message>
        <source>Replace it by a certificate of a public authority.</source>
        <translation>Es durch ein Zertifikat einer öffentlichen Zertifizierungsstelle ersetzen.</translation>
    </message>
    <message>
        <source>The server does not send the certificate of the authority between: %1.</source>
        <translation>Der Server schickt das Zertifikat der Zwischenstelle nicht mit: %1.</translation>
    </message>
    <message>
        <source>Install the server&apos;s certificate together with those of the authorities above it.</source>
        <translation>Das Zertifikat des Servers zusammen mit denen der Stellen darüber einrichten.</translation>
    </message>
    <message>
        <source>The chain of the certificate does not hold (%1).</source>
        <translation>Die Zertifikatskette hält nicht (%1).</translation>
    </message>
    <message>
        <source>Install the server&apos;s certificate with the right chain.</source>
        <translation>Das Zertifikat des Servers mit der richtigen Kette einrichten.</translation>
    </message>
    <message>
        <source>The certificate may not be used for a server.</source>
        <translation>Das Zertifikat darf nicht für einen Server verwendet werden.</translation>
    </message>
    <message>
        <source>Install a certificate whose extended key usage includes server authentication.</source>
        <translation>Ein Zertifikat einrichten, dessen erweiterte Schlüsselverwendung die Serverauthentifizierung enthält.</translation>
    </message>
    <message>
        <source>The certificate comes from %1, which is trusted. But it may be used only for answering, not for calling other servers.</source>
        <translation>Das Zertifikat kommt von %1, der Stelle wird vertraut. Es darf aber nur zum Antworten verwendet werden, nicht um andere Server anzurufen.</translation>
    </message>
    <message>
        <source>Install a certificate whose extended key usage includes client authentication too.</source>
        <translation>Ein Zertifikat einrichten, dessen erweiterte Schlüsselverwendung auch die Clientauthentifizierung enthält.</translation>
    </message>
    <message>
        <source>Key or signature of the certificate are too weak (%1).</source>
        <translation>Schlüssel oder Signatur des Zertifikats sind zu schwach (%1).</translation>
    </message>
    <message>
        <source>Install a certificate with RSA from 2048 bits or ECDSA, signed with SHA-256.</source>
        <translation>Ein Zertifikat mit RSA ab 2048 Bit oder ECDSA einrichten, unterschrieben mit SHA-256.</translation>
    </message>
    <message>
        <source>Renew the certificate, and let it be renewed by itself in future.</source>
        <translation>Das Zertifikat erneuern und künftig von selbst erneuern lassen.</translation>
    </message>
    <message>
        <source>Renew the certificate before that day.</source>
        <translation>Das Zertifikat vor diesem Tag erneuern.</translation>
    </message>
    <message>
        <source>Install a certificate that is valid today.</source>
        <translation>Ein Zertifikat einrichten, das heute gilt.</translation>
    </message>
    <message>
        <source>Check the date and time of this device.</source>
        <translation>Datum und Uhrzeit dieses Geräts prüfen.</translation>
    </message>
    <message>
        <source>Microsoft Teams (%1) answers for this domain, whatever else is set up in Teams or elsewhere.</source>
        <translation>Für diese Domäne antwortet Microsoft Teams (%1), was auch immer sonst in Teams oder anderswo eingestellt ist.</translation>
    </message>
    <message>
        <source>Allow the other side&apos;s domain for external access in the Teams admin center; people who are not in Teams cannot be reached.</source>
        <translation>Im Teams Admin Center die Domäne der Gegenseite für den externen Zugriff zulassen; wer nicht in Teams ist, ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>%1 runs the chat server of this domain.</source>
        <translation>%1 betreibt den Chatserver dieser Domäne.</translation>
    </message>
    <message>
        <source>The public network %1 answers for this domain.</source>
        <translation>Für diese Domäne antwortet das öffentliche Netz %1.</translation>
    </message>
    <message>
        <source>Set up the gateway to this network on your server; people there may have another notation of their address.</source>
        <translation>Auf Ihrem Server den Übergang zu diesem Netz einrichten; Adressen dort schreiben sich womöglich anders.</translation>
    </message>
    <message>
        <source>The records name %1, which no longer exchanges messages with others.</source>
        <translation>Die Einträge nennen %1; dieser Dienst tauscht keine Nachrichten mehr mit anderen aus.</translation>
    </message>
    <message>
        <source>Ask the person for another chat address.</source>
        <translation>Fragen Sie die Person nach einer anderen Chat-Adresse.</translation>
    </message>
    <message>
        <source>Direct federation: %1 is named by hand, not by DNS.</source>
        <translation>Direkte Federation: %1 ist von Hand genannt, nicht durch das DNS.</translation>
    </message>
    <message>
        <source>Enter the route on both sides: here the partner&apos;s server, there yours.</source>
        <translation>Die Route auf beiden Seiten eintragen: hier den Server des Partners, dort Ihren.</translation>
    </message>
    <message>
        <source>Without a record in DNS only direct federation is possible, for which both sides name each other&apos;s server by hand.</source>
        <translation>Ohne Eintrag im DNS ist nur direkte Federation möglich, bei der beide Seiten den Server der anderen von Hand eintragen.</translation>
    </message>
    <message>
        <source>If that is agreed, repeat the check with the name of the partner&apos;s server, and enter the route on both sides.</source>
        <translation>Ist das vereinbart, die Prüfung mit dem Namen des Partnerservers wiederholen und die Route auf beiden Seiten eintragen.</translation>
    </message>
    <message>
        <source>Valid until %d1 (days left: %2).</source>
        <translation>Gültig bis %d1 (Tage bis dahin: %2).</translation>
    </message>
    <message>
        <source>_sipfederationtls._tcp names %r1.</source>
        <translation>_sipfederationtls._tcp nennt %r1.</translation>
    </message>
    <message>
        <source>_xmpp-server._tcp names %r1.</source>
        <translation>_xmpp-server._tcp nennt %r1.</translation>
    </message>
    <message>
        <source>%1 (priority %2, weight %3)</source>
        <translation>%1 (Priorität %2, Gewicht %3)</translation>
    </message>
    <message numerus="yes">
        <source>%n further points were not tested: what comes before them has to work first.</source>
        <translation>
            <numerusform>%n weiterer Punkt wurde nicht geprüft: Zuerst muss funktionieren, was davor kommt.</numerusform>
            <numerusform>%n weitere Punkte wurden nicht geprüft: Zuerst muss funktionieren, was davor kommt.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is only _sips._tcp.%1 (%r2), which other systems do not look for when they federate.</source>
        <translation>Es gibt nur _sips._tcp.%1 (%r2); danach suchen andere Systeme bei der Federation nicht.</translation>
    </message>
    <message>
        <source>There is only _xmpps-server._tcp.%1 (%r2), which many servers do not look for.</source>
        <translation>Es gibt nur _xmpps-server._tcp.%1 (%r2); danach suchen viele Server nicht.</translation>
    </message>
    <message>
        <source>There are more records than anybody needs: %r1, and more.</source>
        <translation>Es gibt mehr Einträge, als jemand braucht: %r1 und weitere.</translation>
    </message>
    <message>
        <source>The certificate of %2 expired on %d1.</source>
        <translation>Das Zertifikat von %2 ist am %d1 abgelaufen.</translation>
    </message>
    <message>
        <source>The certificate of %3 expires on %d1 (days left: %2).</source>
        <translation>Das Zertifikat von %3 läuft am %d1 ab (Tage bis dahin: %2).</translation>
    </message>
    <message>
        <source>The certificate of %2 is not valid before %d1.</source>
        <translation>Das Zertifikat von %2 gilt erst ab %d1.</translation>
    </message>
    <message>
        <source>The certificate of %2 is valid from %d1, a little later than this device&apos;s clock shows.</source>
        <translation>Das Zertifikat von %2 gilt ab %d1, wenig später, als die Uhr dieses Geräts zeigt.</translation>
    </message>
</context>
<context>
    <name>FederationFields</name>
    <message>
        <source>Domain or address</source>
        <translation>Domäne oder Adresse</translation>
    </message>
    <message>
        <source>Server by hand</source>
        <translation>Server von Hand</translation>
    </message>
    <message>
        <source>For direct federation, where the DNS names no server: the one that the partner has told you.</source>
        <translation>Für direkte Federation, wo das DNS keinen Server nennt: den, den der Partner Ihnen genannt hat.</translation>
    </message>
    <message>
        <source>Without a server by hand</source>
        <translation>Ohne Server von Hand</translation>
    </message>
    <message>
        <source>Server by hand …</source>
        <translation>Server von Hand …</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
</context>
<context>
    <name>FederationHead</name>
    <message>
        <source>Check connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>How a domain is reached, what stands in the way, and who must change it.</source>
        <translation>Wie eine Domäne erreicht wird, was im Weg steht und wer es ändern muss.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>More about the check</source>
        <translation>Mehr zur Prüfung</translation>
    </message>
    <message>
        <source>Check another domain …</source>
        <translation>Andere Domäne prüfen …</translation>
    </message>
    <message>
        <source>Save report …</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>Copy for programs (JSON)</source>
        <translation>Für Programme kopieren (JSON)</translation>
    </message>
    <message>
        <source>Save for programs (JSON) …</source>
        <translation>Für Programme speichern (JSON) …</translation>
    </message>
</context>
<context>
    <name>FederationItem</name>
    <message>
        <source>To repeat it by hand</source>
        <translation>Von Hand wiederholen</translation>
    </message>
    <message>
        <source>Copy the command of “%1”</source>
        <translation>Befehl zu „%1“ kopieren</translation>
    </message>
</context>
<context>
    <name>FederationPage</name>
    <message>
        <source>Report copied.</source>
        <translation>Bericht kopiert.</translation>
    </message>
    <message>
        <source>Check connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Command copied.</source>
        <translation>Befehl kopiert.</translation>
    </message>
    <message>
        <source>Hide lines without a finding</source>
        <translation>Zeilen ohne Befund ausblenden</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more line(s) without a finding</source>
        <translation>
            <numerusform>%n weitere Zeile ohne Befund zeigen</numerusform>
            <numerusform>%n weitere Zeilen ohne Befund zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing checked yet</source>
        <translation>Noch nichts geprüft</translation>
    </message>
    <message>
        <source>Enter a domain or the address of somebody. Verbund looks up its servers and tries to reach them; nothing about you is sent.</source>
        <translation>Geben Sie eine Domäne oder eine Adresse ein. Verbund sucht ihre Server und versucht sie zu erreichen; über Sie wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Text (%1)</source>
        <translation>Text (%1)</translation>
    </message>
    <message>
        <source>For programs (%1)</source>
        <translation>Für Programme (%1)</translation>
    </message>
</context>
<context>
    <name>FieldOrderRow</name>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Move %1 up</source>
        <translation>%1 nach oben</translation>
    </message>
    <message>
        <source>Move %1 down</source>
        <translation>%1 nach unten</translation>
    </message>
</context>
<context>
    <name>FileDrop</name>
    <message>
        <source>Import contacts</source>
        <translation>Kontakte importieren</translation>
    </message>
    <message>
        <source>Drop a vCard or CSV file here.</source>
        <translation>Legen Sie hier eine vCard- oder CSV-Datei ab.</translation>
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
    <name>FormFoot</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
    <name>GroupDialog</name>
    <message>
        <source>Rename group</source>
        <translation>Gruppe umbenennen</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Name der Gruppe</translation>
    </message>
    <message>
        <source>There is a group of this name: both become one.</source>
        <translation>Es gibt eine Gruppe dieses Namens: Aus beiden wird eine.</translation>
    </message>
    <message>
        <source>There is a group of this name already.</source>
        <translation>Es gibt schon eine Gruppe dieses Namens.</translation>
    </message>
</context>
<context>
    <name>GroupMenu</name>
    <message>
        <source>Rename …</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Delete group</source>
        <translation>Gruppe löschen</translation>
    </message>
</context>
<context>
    <name>GroupsMenu</name>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>New group …</source>
        <translation>Neue Gruppe …</translation>
    </message>
</context>
<context>
    <name>ImportCounts</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known</source>
        <translation>
            <numerusform>%n bekannt</numerusform>
            <numerusform>%n bekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unusable</source>
        <translation>
            <numerusform>%n unbrauchbar</numerusform>
            <numerusform>%n unbrauchbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only entries with a problem</source>
        <translation>Nur Einträge mit einem Problem zeigen</translation>
    </message>
</context>
<context>
    <name>ImportItem</name>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>No IM address</source>
        <translation>Keine IM-Adresse</translation>
    </message>
    <message>
        <source>Unusable</source>
        <translation>Unbrauchbar</translation>
    </message>
    <message>
        <source>%1 is in your contacts: what is missing is added.</source>
        <translation>%1 ist in Ihren Kontakten: Was fehlt, wird ergänzt.</translation>
    </message>
    <message>
        <source>Stands further up in the file: both become one contact.</source>
        <translation>Steht weiter oben in der Datei: Aus beiden wird ein Kontakt.</translation>
    </message>
    <message>
        <source>Becomes a contact that cannot be written to yet.</source>
        <translation>Wird ein Kontakt, dem Sie noch nicht schreiben können.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>ImportList</name>
    <message>
        <source>Contacts in the file</source>
        <translation>Kontakte in der Datei</translation>
    </message>
</context>
<context>
    <name>ImportOptions</name>
    <message>
        <source>All of them into the group</source>
        <translation>Alle in die Gruppe</translation>
    </message>
    <message>
        <source>Ask to see the presence</source>
        <translation>Um den Präsenzstatus bitten</translation>
    </message>
    <message>
        <source>Everybody new is asked and decides.</source>
        <translation>Alle Neuen werden gefragt und entscheiden.</translation>
    </message>
    <message>
        <source>Hide how the file is read</source>
        <translation>Ausblenden, wie die Datei gelesen wird</translation>
    </message>
    <message>
        <source>How the file is read</source>
        <translation>So wird die Datei gelesen</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import contacts</source>
        <translation>Kontakte importieren</translation>
    </message>
    <message>
        <source>The file holds more contacts than one import takes. The rest is left out.</source>
        <translation>Die Datei enthält mehr Kontakte, als ein Import aufnimmt. Der Rest bleibt weg.</translation>
    </message>
    <message numerus="yes">
        <source>Import %n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt importieren</numerusform>
            <numerusform>%n Kontakte importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import (%1)</source>
        <translation>Importieren (%1)</translation>
    </message>
</context>
<context>
    <name>ImportProgress</name>
    <message>
        <source>Working … %1 %</source>
        <translation>In Arbeit … %1 %</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 Prozent</translation>
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
    <name>MappingEditor</name>
    <message>
        <source>Mapping rules</source>
        <translation>Zuordnungsregeln</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Default rule, where no other matches</source>
        <translation>Standardregel, wenn keine andere passt</translation>
    </message>
    <message>
        <source>A rule makes an IM address of a phone number or of another address. The whole text must match the pattern (a regular expression); %1 to %2 stand for what is in its brackets. The first rule that matches wins.</source>
        <translation>Eine Regel macht aus einer Telefonnummer oder einer anderen Adresse eine IM-Adresse. Das Muster (ein regulärer Ausdruck) muss auf den ganzen Text passen; %1 bis %2 stehen für das, was in seinen Klammern steht. Die erste passende Regel gilt.</translation>
    </message>
    <message>
        <source>%1 keeps the text as it is; empty drops it.</source>
        <translation>%1 behält den Text, wie er ist; leer verwirft ihn.</translation>
    </message>
</context>
<context>
    <name>MappingRuleRow</name>
    <message>
        <source>Rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>applies to the sample</source>
        <translation>gilt für die Probe</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>in beide Richtungen</translation>
    </message>
    <message>
        <source>Move rule %1 up</source>
        <translation>Regel %1 nach oben</translation>
    </message>
    <message>
        <source>Move rule %1 down</source>
        <translation>Regel %1 nach unten</translation>
    </message>
    <message>
        <source>Remove rule %1</source>
        <translation>Regel %1 entfernen</translation>
    </message>
    <message>
        <source>Pattern of rule %1</source>
        <translation>Muster der Regel %1</translation>
    </message>
    <message>
        <source>What rule %1 makes of it</source>
        <translation>Was Regel %1 daraus macht</translation>
    </message>
</context>
<context>
    <name>MappingSample</name>
    <message>
        <source>becomes %1</source>
        <translation>wird zu %1</translation>
    </message>
    <message>
        <source>is dropped: no address comes of it</source>
        <translation>wird verworfen: Daraus entsteht keine Adresse</translation>
    </message>
    <message>
        <source>and back: %1</source>
        <translation>und zurück: %1</translation>
    </message>
    <message>
        <source>What would happen with</source>
        <translation>Was passieren würde mit</translation>
    </message>
    <message>
        <source>a phone number or an address</source>
        <translation>einer Telefonnummer oder Adresse</translation>
    </message>
    <message>
        <source>One rule takes too long on this text and is passed over. Make its pattern simpler.</source>
        <translation>Eine Regel braucht für diesen Text zu lange und wird übergangen. Vereinfachen Sie ihr Muster.</translation>
    </message>
</context>
<context>
    <name>MergeItem</name>
    <message>
        <source>Both have the same address.</source>
        <translation>Beide haben dieselbe Adresse.</translation>
    </message>
    <message>
        <source>Both have the same name and the same domain.</source>
        <translation>Beide haben denselben Namen und dieselbe Domäne.</translation>
    </message>
    <message>
        <source>They are two people</source>
        <translation>Es sind zwei Personen</translation>
    </message>
    <message>
        <source>Make one contact</source>
        <translation>Zu einem machen</translation>
    </message>
</context>
<context>
    <name>MergeSide</name>
    <message>
        <source>No IM address</source>
        <translation>Keine IM-Adresse</translation>
    </message>
</context>
<context>
    <name>MergesSheet</name>
    <message>
        <source>Possible doubles</source>
        <translation>Mögliche Doppel</translation>
    </message>
    <message>
        <source>Nothing is joined unless you say so, and it can be undone.</source>
        <translation>Nichts wird ohne Ihr Zutun zusammengelegt, und es lässt sich rückgängig machen.</translation>
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
    <message>
        <source>Check connection</source>
        <translation>Verbindung prüfen</translation>
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
    <message>
        <source>Do not disturb until …</source>
        <translation>Nicht stören bis …</translation>
    </message>
</context>
<context>
    <name>PartnerDetail</name>
    <message>
        <source>New partner</source>
        <translation>Neuer Partner</translation>
    </message>
    <message>
        <source>Edit partner</source>
        <translation>Partner bearbeiten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Primary domain</source>
        <translation>Hauptdomäne</translation>
    </message>
    <message>
        <source>More domains (optional)</source>
        <translation>Weitere Domänen (freiwillig)</translation>
    </message>
    <message>
        <source>Description (optional)</source>
        <translation>Beschreibung (freiwillig)</translation>
    </message>
    <message>
        <source>Kind of partner</source>
        <translation>Art des Partners</translation>
    </message>
    <message>
        <source>Subdomains belong to their domain. What you have decided about somebody goes on holding.</source>
        <translation>Unterdomänen gehören zu ihrer Domäne. Was Sie über jemanden entschieden haben, gilt weiter.</translation>
    </message>
    <message>
        <source>Remove partner</source>
        <translation>Partner entfernen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>PartnerDomains</name>
    <message>
        <source>“%1” is an address. Only what stands after the @ belongs here.</source>
        <translation>„%1“ ist eine Adresse. Hierher gehört nur, was hinter dem @ steht.</translation>
    </message>
    <message>
        <source>“%1” is no domain.</source>
        <translation>„%1“ ist keine Domäne.</translation>
    </message>
    <message>
        <source>“%1” is no whole domain: its ending is missing.</source>
        <translation>„%1“ ist keine vollständige Domäne: Die Endung fehlt.</translation>
    </message>
    <message>
        <source>%1 is your own domain. Its people are colleagues anyway.</source>
        <translation>%1 ist Ihre eigene Domäne. Die Personen dort sind ohnehin Mitarbeiter.</translation>
    </message>
    <message>
        <source>Your administrator has decided on %1. You cannot change that.</source>
        <translation>Über %1 hat Ihr Administrator entschieden. Sie können das nicht ändern.</translation>
    </message>
    <message>
        <source>Read as %1.</source>
        <translation>Gelesen als %1.</translation>
    </message>
    <message>
        <source>%1 lies below your own domain. For it this entry holds.</source>
        <translation>%1 liegt unter Ihrer eigenen Domäne. Dafür gilt dieser Eintrag.</translation>
    </message>
    <message>
        <source>%1 belongs to the partner “%2” until now. It moves here.</source>
        <translation>%1 gehört bisher zum Partner „%2“ und kommt jetzt hierher.</translation>
    </message>
    <message>
        <source>%1 lies below %2, which has an entry. For %1 this one holds.</source>
        <translation>%1 liegt unter %2, wofür es einen Eintrag gibt. Für %1 gilt dieser hier.</translation>
    </message>
    <message>
        <source>%1 lies below %2 and has an entry, which goes on holding.</source>
        <translation>%1 liegt unter %2 und hat einen eigenen Eintrag, der weiter gilt.</translation>
    </message>
</context>
<context>
    <name>PartnerItem</name>
    <message>
        <source>Your own company: this always holds.</source>
        <translation>Ihr eigenes Unternehmen: Das gilt immer.</translation>
    </message>
    <message>
        <source>Set by your administrator. You cannot change it.</source>
        <translation>Vom Administrator gesetzt. Sie können es nicht ändern.</translation>
    </message>
    <message>
        <source>Change the partner %1</source>
        <translation>Den Partner %1 ändern</translation>
    </message>
</context>
<context>
    <name>PartnerSheet</name>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
</context>
<context>
    <name>PartnersHead</name>
    <message>
        <source>A partner is a company or a network with its domains. Its kind decides what its people may while you have decided nothing else about somebody.</source>
        <translation>Ein Partner ist ein Unternehmen oder ein Netz mit seinen Domänen. Die Art des Partners entscheidet, was die Personen dort dürfen, solange Sie über jemanden nichts anderes entschieden haben.</translation>
    </message>
    <message>
        <source>All other domains: %1</source>
        <translation>Alle anderen Domänen: %1</translation>
    </message>
    <message>
        <source>Your administrator has set this; you cannot change it here.</source>
        <translation>Vom Administrator gesetzt; hier nicht zu ändern.</translation>
    </message>
    <message>
        <source>Your administrator can set something else here. You add partners instead.</source>
        <translation>Etwas anderes kann hier nur Ihr Administrator setzen. Sie selbst fügen Partner hinzu.</translation>
    </message>
</context>
<context>
    <name>PartnersPage</name>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>Zurück zu den Einstellungen</translation>
    </message>
    <message>
        <source>New partner</source>
        <translation>Neuer Partner</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Remove partner</source>
        <translation>Partner entfernen</translation>
    </message>
</context>
<context>
    <name>PersonAddress</name>
    <message>
        <source>IM address</source>
        <translation>IM-Adresse</translation>
    </message>
    <message>
        <source>not in your contact list · over %1</source>
        <translation>nicht in Ihrer Kontaktliste · über %1</translation>
    </message>
    <message>
        <source>from: %1 · over %2</source>
        <translation>aus: %1 · über %2</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>Hide how it is found</source>
        <translation>Ausblenden, wie sie gefunden wird</translation>
    </message>
    <message>
        <source>How this address is found</source>
        <translation>So wird diese Adresse gefunden</translation>
    </message>
    <message>
        <source>Messages go over</source>
        <translation>Nachrichten gehen über</translation>
    </message>
    <message>
        <source>Check connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
</context>
<context>
    <name>PersonHead</name>
    <message>
        <source>External</source>
        <translation>Extern</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>About %1</source>
        <translation>Über %1</translation>
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
        <source>Unblock</source>
        <translation>Blockierung aufheben</translation>
    </message>
    <message>
        <source>Block …</source>
        <translation>Blockieren …</translation>
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
        <source>Edit …</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Delete contact</source>
        <translation>Kontakt löschen</translation>
    </message>
    <message>
        <source>Can be undone for a while. The conversation stays in the history.</source>
        <translation>Lässt sich eine Weile rückgängig machen. Der Verlauf bleibt erhalten.</translation>
    </message>
    <message>
        <source>Favourite: take away</source>
        <translation>Favorit aufheben</translation>
    </message>
    <message>
        <source>Make a favourite</source>
        <translation>Zum Favoriten machen</translation>
    </message>
</context>
<context>
    <name>PersonRelation</name>
    <message>
        <source>Relationship</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>Change relationship …</source>
        <translation>Beziehung ändern …</translation>
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
    <name>PictureFile</name>
    <message>
        <source>This picture is too large. Verbund takes up to 20 MB and 50 megapixels.</source>
        <translation>Dieses Bild ist zu groß. Verbund nimmt bis zu 20 MB und 50 Megapixel.</translation>
    </message>
    <message>
        <source>This is no picture that Verbund can read. Take a PNG or JPEG file.</source>
        <translation>Das ist kein Bild, das Verbund lesen kann. Nehmen Sie eine PNG- oder JPEG-Datei.</translation>
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
    <name>RelationDetail</name>
    <message>
        <source>Relationship</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Relationship of %1</source>
        <translation>Beziehung zu %1</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>How %1 sees me</source>
        <translation>So sieht mich %1</translation>
    </message>
    <message>
        <source>Hide why</source>
        <translation>Warum ausblenden</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>RelationMenu</name>
    <message>
        <source>Relationship</source>
        <translation>Beziehung</translation>
    </message>
</context>
<context>
    <name>RelationProblem</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>RelationSheet</name>
    <message>
        <source>Relationship</source>
        <translation>Beziehung</translation>
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
    <message>
        <source>More answers</source>
        <translation>Weitere Antworten</translation>
    </message>
    <message>
        <source>Deny, and tell the sender</source>
        <translation>Ablehnen und dem Absender mitteilen</translation>
    </message>
    <message>
        <source>Block the domain …</source>
        <translation>Domäne blockieren …</translation>
    </message>
    <message>
        <source>Report …</source>
        <translation>Melden …</translation>
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
    <message>
        <source>Block everybody at %1?</source>
        <translation>Alle bei %1 blockieren?</translation>
    </message>
    <message>
        <source>No message and no request from this domain reaches you any more, whatever you decided about single people there. You can lift the block at any time.</source>
        <translation>Keine Nachricht und keine Anfrage aus dieser Domäne erreicht Sie mehr, auch wenn Sie dort für einzelne Personen anders entschieden haben. Sie können die Blockierung jederzeit aufheben.</translation>
    </message>
    <message>
        <source>Block the domain</source>
        <translation>Domäne blockieren</translation>
    </message>
    <message>
        <source>Report %1?</source>
        <translation>%1 melden?</translation>
    </message>
    <message>
        <source>The administrator of your server is told that this person sent you unwanted messages, and the person is blocked.</source>
        <translation>Der Administrator Ihres Servers erfährt, dass diese Person Ihnen Unerwünschtes gesendet hat, und die Person wird blockiert.</translation>
    </message>
    <message>
        <source>Report and block</source>
        <translation>Melden und blockieren</translation>
    </message>
</context>
<context>
    <name>RequestChoices</name>
    <message>
        <source>Do you want to share your presence with the external contact?</source>
        <translation>Möchten Sie Ihren Präsenzstatus mit dem externen Kontakt teilen?</translation>
    </message>
    <message>
        <source>No, do not share presence</source>
        <translation>Nein, Präsenzstatus nicht teilen</translation>
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
        <source>Presence means Available, Be right back, Busy, Do not disturb, Away, Offline.</source>
        <translation>Der Präsenzstatus bezieht sich auf Anwesend, kurz Abwesend, Beschäftigt, Nicht stören, Abwesend, Abgemeldet.</translation>
    </message>
    <message>
        <source>Presence means Available, Be right back, Busy, Do not disturb, Away, Offline. No further information is shared.</source>
        <translation>Der Präsenzstatus bezieht sich auf Anwesend, kurz Abwesend, Beschäftigt, Nicht stören, Abwesend, Abgemeldet. Weitere Informationen werden nicht geteilt.</translation>
    </message>
    <message>
        <source>Yes, share presence and give the following permission:</source>
        <translation>Ja, Präsenzstatus teilen und folgende Berechtigung vergeben:</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>Hide how %1 sees me</source>
        <translation>Vorschau für %1 schließen</translation>
    </message>
    <message>
        <source>How %1 sees me</source>
        <translation>So sieht mich %1</translation>
    </message>
    <message>
        <source>Unknown person: sees my contact picture, but no presence information.</source>
        <translation>Unbekannte Person: sieht mein Kontaktbild, aber keine Präsenzinformationen.</translation>
    </message>
    <message>
        <source>Yes, add to the following contact group</source>
        <translation>Ja, folgender Kontaktgruppe hinzufügen</translation>
    </message>
    <message>
        <source>No, add to no contact group</source>
        <translation>Nein, keiner Kontaktgruppe hinzufügen</translation>
    </message>
    <message>
        <source>Share your presence?</source>
        <translation>Präsenzstatus teilen?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>RequestDetail</name>
    <message>
        <source>Answer the federation contact request of %1</source>
        <translation>Federation Kontaktanfrage von %1 beantworten</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
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
        <source>Answer federation contact request</source>
        <translation>Federation Kontaktanfrage beantworten</translation>
    </message>
    <message>
        <source>The following contact has asked for your presence:</source>
        <translation>Folgender Kontakt hat Ihren Präsenzstatus angefragt:</translation>
    </message>
    <message>
        <source>The following contact has written to you for the first time:</source>
        <translation>Folgender Kontakt hat Ihnen zum ersten Mal geschrieben:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>RequestExisting</name>
    <message>
        <source>Use existing contact</source>
        <translation>Bestehenden Kontakt verwenden</translation>
    </message>
    <message>
        <source>%1 (directory) has the same IM address.</source>
        <translation>%1 (Verzeichnis) hat dieselbe IM-Adresse.</translation>
    </message>
    <message>
        <source>%1 in your contact list has the same IM address.</source>
        <translation>%1 in Ihrer Kontaktliste hat dieselbe IM-Adresse.</translation>
    </message>
</context>
<context>
    <name>RequestItem</name>
    <message>
        <source>Declined request from %1, %2, %3</source>
        <translation>Abgelehnte Anfrage von %1, %2, %3</translation>
    </message>
    <message>
        <source>Request from %1, %2, %3, %4</source>
        <translation>Anfrage von %1, %2, %3, %4</translation>
    </message>
    <message>
        <source>%1, may imitate somebody else</source>
        <translation>%1, ahmt möglicherweise jemanden nach</translation>
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
    <message>
        <source>Preview, nothing was sent yet</source>
        <translation>Vorschau, bisher nichts gesendet</translation>
    </message>
</context>
<context>
    <name>RequestShown</name>
    <message>
        <source>No presence information</source>
        <translation>Keine Präsenzinformationen</translation>
    </message>
    <message>
        <source>How %1 sees me</source>
        <translation>So sieht mich %1</translation>
    </message>
    <message>
        <source>Sees my contact picture</source>
        <translation>Sieht mein Kontaktbild</translation>
    </message>
    <message>
        <source>Does not see my contact picture</source>
        <translation>Sieht mein Kontaktbild nicht</translation>
    </message>
    <message>
        <source>Sees my note</source>
        <translation>Sieht meine Notiz</translation>
    </message>
    <message>
        <source>Does not see my note</source>
        <translation>Sieht meine Notiz nicht</translation>
    </message>
    <message>
        <source>Sees since when, and the kind of device</source>
        <translation>Sieht, seit wann, und die Art des Geräts</translation>
    </message>
    <message>
        <source>Does not see since when, nor the kind of device</source>
        <translation>Sieht nicht, seit wann, und nicht die Art des Geräts</translation>
    </message>
    <message>
        <source>May write to me</source>
        <translation>Darf mir schreiben</translation>
    </message>
    <message>
        <source>Messages wait as a request</source>
        <translation>Nachrichten warten als Anfrage</translation>
    </message>
    <message>
        <source>Messages raise a toast now</source>
        <translation>Nachrichten lösen jetzt einen Hinweis aus</translation>
    </message>
    <message>
        <source>Messages raise no toast now</source>
        <translation>Nachrichten lösen jetzt keinen Hinweis aus</translation>
    </message>
</context>
<context>
    <name>RequestTerm</name>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Last day, such as %1</source>
        <translation>Letzter Tag, zum Beispiel %1</translation>
    </message>
</context>
<context>
    <name>RequestsBar</name>
    <message>
        <source>Choose who is to have one answer.</source>
        <translation>Wählen Sie, wer dieselbe Antwort bekommt.</translation>
    </message>
    <message>
        <source>Answer …</source>
        <translation>Beantworten …</translation>
    </message>
    <message>
        <source>One answer for all, with ten seconds to undo.</source>
        <translation>Eine Antwort für alle, 10 Sekunden lang rücknehmbar.</translation>
    </message>
</context>
<context>
    <name>RequestsHeader</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n gewählt</numerusform>
            <numerusform>%n gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Alle wählen</translation>
    </message>
    <message>
        <source>Stop choosing</source>
        <translation>Auswahl beenden</translation>
    </message>
    <message>
        <source>How the list is shown</source>
        <translation>Wie die Liste gezeigt wird</translation>
    </message>
    <message>
        <source>Group by domain</source>
        <translation>Nach Domäne gruppieren</translation>
    </message>
    <message>
        <source>Show declined ones</source>
        <translation>Abgelehnte zeigen</translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation>Mehrere wählen</translation>
    </message>
</context>
<context>
    <name>RequestsMenu</name>
    <message>
        <source>Choose all of them</source>
        <translation>Alle davon wählen</translation>
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
        <source>Deny quietly</source>
        <translation>Still ablehnen</translation>
    </message>
    <message>
        <source>Deny, and tell the senders</source>
        <translation>Ablehnen und den Absendern mitteilen</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Blockieren</translation>
    </message>
    <message>
        <source>Block the domain</source>
        <translation>Domäne blockieren</translation>
    </message>
    <message>
        <source>Block their domains</source>
        <translation>Ihre Domänen blockieren</translation>
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
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Answer the requests from %1</source>
        <translation>Anfragen von %1 beantworten</translation>
    </message>
    <message numerus="yes">
        <source>Show %n declined</source>
        <translation>
            <numerusform>%n abgelehnte zeigen</numerusform>
            <numerusform>%n abgelehnte zeigen</numerusform>
        </translation>
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
    <name>SaveButtons</name>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
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
    <message>
        <source>No IM address</source>
        <translation>Keine IM-Adresse</translation>
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
    <message>
        <source>Check connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Whether partners reach your domain, and why another one is not reached.</source>
        <translation>Ob Partner Ihre Domäne erreichen und warum eine andere nicht erreichbar ist.</translation>
    </message>
</context>
<context>
    <name>SettingsAddresses</name>
    <message>
        <source>IM addresses</source>
        <translation>IM-Adressen</translation>
    </message>
    <message>
        <source>The IM address of a contact is found from its fields. The first field in this order that gives a usable address wins, unless you pinned another one at the contact.</source>
        <translation>Die IM-Adresse eines Kontakts wird aus seinen Feldern gefunden. Das erste Feld in dieser Reihenfolge, das eine brauchbare Adresse ergibt, gilt, wenn Sie nicht beim Kontakt ein anderes festgelegt haben.</translation>
    </message>
    <message>
        <source>Public networks</source>
        <translation>Öffentliche Netze</translation>
    </message>
    <message>
        <source>People whose account at a public network has a foreign address are written name(company.example)@network.example there. Verbund converts both ways and shows the plain address. A line for each network: its domain, a colon, the domains of addresses that belong to it.</source>
        <translation>Personen, deren Konto bei einem öffentlichen Netz eine fremde Adresse hat, werden dort name(firma.example)@netz.example geschrieben. Verbund rechnet in beide Richtungen um und zeigt die einfache Adresse. Eine Zeile je Netz: seine Domäne, ein Doppelpunkt, die Domänen der Adressen, die dazugehören.</translation>
    </message>
    <message>
        <source>Networks and their domains</source>
        <translation>Netze und ihre Domänen</translation>
    </message>
    <message>
        <source>Saving finds the addresses of all contacts anew.</source>
        <translation>Beim Speichern werden die Adressen aller Kontakte neu gefunden.</translation>
    </message>
</context>
<context>
    <name>SettingsDirectory</name>
    <message>
        <source>Directory</source>
        <translation>Verzeichnis</translation>
    </message>
    <message>
        <source>The list of all people of the company (LDAP). The search in the contacts then finds them too. Your administrator knows what to write here.</source>
        <translation>Die Liste aller Personen des Unternehmens (LDAP). Die Suche in den Kontakten findet sie dann auch. Ihr Administrator weiß, was hier einzutragen ist.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Where its people are (base)</source>
        <translation>Wo die Personen stehen (Basis)</translation>
    </message>
    <message>
        <source>User (optional)</source>
        <translation>Benutzer (freiwillig)</translation>
    </message>
    <message>
        <source>Empty: without signing in</source>
        <translation>Leer: ohne Anmeldung</translation>
    </message>
    <message>
        <source>Password (optional)</source>
        <translation>Passwort (freiwillig)</translation>
    </message>
    <message>
        <source>In use.</source>
        <translation>In Gebrauch.</translation>
    </message>
    <message>
        <source>No directory is in use.</source>
        <translation>Kein Verzeichnis in Gebrauch.</translation>
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
    <name>SettingsPicture</name>
    <message>
        <source>My picture</source>
        <translation>Mein Bild</translation>
    </message>
    <message>
        <source>Everybody who is in your contacts sees it, outside the company as well. It is cut to a square and made small; what the file says beside the picture, such as the place, is left out.</source>
        <translation>Alle in Ihren Kontakten sehen es, auch außerhalb des Unternehmens. Es wird quadratisch zugeschnitten und verkleinert; was die Datei außer dem Bild enthält, etwa den Ort, bleibt weg.</translation>
    </message>
</context>
<context>
    <name>SettingsPrivacy</name>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Who sees what</source>
        <translation>Wer sieht was</translation>
    </message>
    <message>
        <source>Everybody with a permission: since when, until when and why. Revoke and export.</source>
        <translation>Alle mit einer Berechtigung: seit wann, bis wann und warum. Entziehen und exportieren.</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>What people at other domains may without asking.</source>
        <translation>Was Personen anderer Domänen dürfen, ohne zu fragen.</translation>
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
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Ends: %1</source>
        <translation>Endet: %1</translation>
    </message>
    <message>
        <source>Show me as away after</source>
        <translation>Als abwesend zeigen nach</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>One hour</source>
        <translation>Eine Stunde</translation>
    </message>
    <message>
        <source>When nobody is at this device. Only “Available” becomes “Away”; every other status stays as you chose it.</source>
        <translation>Wenn niemand an diesem Gerät ist. Nur aus „Anwesend“ wird „Abwesend“; jeder andere Status bleibt, wie Sie ihn gewählt haben.</translation>
    </message>
</context>
<context>
    <name>ShellBanners</name>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
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
    <name>StateEndDialog</name>
    <message>
        <source>Do not disturb until …</source>
        <translation>Nicht stören bis …</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Festlegen</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Ends by itself: %1</source>
        <translation>Endet von selbst: %1</translation>
    </message>
    <message>
        <source>Then you are available again.</source>
        <translation>Danach sind Sie wieder anwesend.</translation>
    </message>
</context>
<context>
    <name>StateEndMenu</name>
    <message>
        <source>For 30 minutes</source>
        <translation>Für 30 Minuten</translation>
    </message>
    <message>
        <source>For one hour</source>
        <translation>Für eine Stunde</translation>
    </message>
    <message>
        <source>Until tomorrow, 08:00</source>
        <translation>Bis morgen, 08:00</translation>
    </message>
    <message>
        <source>Until a time …</source>
        <translation>Bis zu einer Uhrzeit …</translation>
    </message>
    <message>
        <source>Until I change it</source>
        <translation>Bis ich es ändere</translation>
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
    <message numerus="yes">
        <source>%n contact request(s)</source>
        <translation>
            <numerusform>%n Kontaktanfrage</numerusform>
            <numerusform>%n Kontaktanfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest is from %1</source>
        <translation>Die neueste kommt von %1</translation>
    </message>
    <message>
        <source>Nothing was sent to anybody.</source>
        <translation>Bisher wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
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
    <name>VerdictRow</name>
    <message>
        <source>Mixes letters of several scripts: it may imitate another address.</source>
        <translation>Mischt Buchstaben mehrerer Schriften: Sie könnte eine andere Adresse nachahmen.</translation>
    </message>
    <message>
        <source>Pinned · release</source>
        <translation>Festgelegt · lösen</translation>
    </message>
    <message>
        <source>Always use this</source>
        <translation>Immer dieses verwenden</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>%1 lösen</translation>
    </message>
    <message>
        <source>Always use %1</source>
        <translation>Immer %1 verwenden</translation>
    </message>
    <message>
        <source>Check connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Check connection to %1</source>
        <translation>Verbindung zu %1 prüfen</translation>
    </message>
</context>
<context>
    <name>VisibilityBar</name>
    <message>
        <source>Who sees what</source>
        <translation>Wer sieht was</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>Zurück zu den Einstellungen</translation>
    </message>
    <message>
        <source>How the list is shown</source>
        <translation>Wie die Liste gezeigt wird</translation>
    </message>
    <message>
        <source>Group by relationship</source>
        <translation>Nach Beziehung gruppieren</translation>
    </message>
    <message>
        <source>Group by domain</source>
        <translation>Nach Domäne gruppieren</translation>
    </message>
    <message>
        <source>Group by contact group</source>
        <translation>Nach Kontaktgruppe gruppieren</translation>
    </message>
    <message>
        <source>Sort by name</source>
        <translation>Nach Name sortieren</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>What ends soon first</source>
        <translation>Was bald endet zuerst</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export as a table (CSV) …</source>
        <translation>Als Tabelle (CSV) exportieren …</translation>
    </message>
    <message>
        <source>Export for programs (JSON) …</source>
        <translation>Für Programme (JSON) exportieren …</translation>
    </message>
</context>
<context>
    <name>VisibilityFile</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>IM address</source>
        <translation>IM-Adresse</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Kind of partner</source>
        <translation>Art des Partners</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>Sees my presence</source>
        <translation>Sieht meine Präsenz</translation>
    </message>
    <message>
        <source>Sees my note</source>
        <translation>Sieht meine Notiz</translation>
    </message>
    <message>
        <source>Sees my picture</source>
        <translation>Sieht mein Bild</translation>
    </message>
    <message>
        <source>May write</source>
        <translation>Darf schreiben</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>VisibilityItem</name>
    <message>
        <source>Change what %1 sees</source>
        <translation>Ändern, was %1 sieht</translation>
    </message>
</context>
<context>
    <name>VisibilityList</name>
    <message>
        <source>Who sees what</source>
        <translation>Wer sieht was</translation>
    </message>
    <message>
        <source>Change all under “%1”</source>
        <translation>Alle unter „%1“ ändern</translation>
    </message>
    <message>
        <source>Revoke all permissions</source>
        <translation>Alle Berechtigungen entziehen</translation>
    </message>
    <message>
        <source>Nobody sees anything of you yet</source>
        <translation>Noch sieht niemand etwas von Ihnen</translation>
    </message>
    <message>
        <source>Whoever you answer, or whose relationship you set in the contacts, stands here with what he sees.</source>
        <translation>Wem Sie antworten oder wessen Beziehung Sie bei den Kontakten festlegen, steht hier mit dem, was diese Person sieht.</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Niemand gefunden</translation>
    </message>
    <message>
        <source>Nobody has this in name, address, group or relationship.</source>
        <translation>Bei niemandem steht das in Name, Adresse, Gruppe oder Beziehung.</translation>
    </message>
</context>
<context>
    <name>VisibilityMenu</name>
    <message>
        <source>Details and end …</source>
        <translation>Einzelheiten und Ende …</translation>
    </message>
    <message>
        <source>Revoke permission</source>
        <translation>Berechtigung entziehen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>VisibilityPage</name>
    <message>
        <source>Who sees what</source>
        <translation>Wer sieht was</translation>
    </message>
    <message>
        <source>Search by name, address, group or relationship</source>
        <translation>Nach Name, Adresse, Gruppe oder Beziehung suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Export who sees what</source>
        <translation>Wer sieht was: exportieren</translation>
    </message>
    <message>
        <source>Table (%1)</source>
        <translation>Tabelle (%1)</translation>
    </message>
    <message>
        <source>For programs (%1)</source>
        <translation>Für Programme (%1)</translation>
    </message>
</context>
<context>
    <name>WebSiteField</name>
    <message>
        <source>Web site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
</context>
<context>
    <name>WhyList</name>
    <message>
        <source>Yes: %1</source>
        <translation>Ja: %1</translation>
    </message>
    <message>
        <source>No: %1</source>
        <translation>Nein: %1</translation>
    </message>
</context>
<context>
    <name>verbund::AddressBook</name>
    <message>
        <source>%1 is a contact now.</source>
        <translation>%1 ist jetzt ein Kontakt.</translation>
    </message>
    <message>
        <source>%1 was changed.</source>
        <translation>%1 wurde geändert.</translation>
    </message>
    <message>
        <source>%1 is one contact now.</source>
        <translation>%1 ist jetzt ein einziger Kontakt.</translation>
    </message>
    <message>
        <source>%1 is in “%2” now.</source>
        <translation>%1 ist jetzt in „%2“.</translation>
    </message>
    <message>
        <source>%1 is no longer in “%2”.</source>
        <translation>%1 ist nicht mehr in „%2“.</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 wurde gelöscht.</translation>
    </message>
</context>
<context>
    <name>verbund::AddressRulesForm</name>
    <message>
        <source>Rule %1 cannot be understood.</source>
        <translation>Regel %1 ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>The default rule cannot be understood.</source>
        <translation>Die Standardregel ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>Line %1 of the public networks cannot be understood. It should look like “gateway.example: domain.example”.</source>
        <translation>Zeile %1 der öffentlichen Netze ist nicht zu verstehen. Sie sollte so aussehen: „gateway.example: domain.example“.</translation>
    </message>
</context>
<context>
    <name>verbund::ContactDesk</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>verbund::ContactGroups</name>
    <message>
        <source>The group “%1” is called “%2” now.</source>
        <translation>Die Gruppe „%1“ heißt jetzt „%2“.</translation>
    </message>
    <message>
        <source>The group “%1” was deleted.</source>
        <translation>Die Gruppe „%1“ wurde gelöscht.</translation>
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
    <name>verbund::DirectoryForm</name>
    <message>
        <source>The server should look like ldaps://directory.company.example.</source>
        <translation>Der Server sollte so aussehen: ldaps://verzeichnis.firma.example.</translation>
    </message>
    <message>
        <source>Say where in the directory its people are, such as ou=people,dc=company,dc=example.</source>
        <translation>Geben Sie an, wo im Verzeichnis die Personen stehen, etwa ou=people,dc=firma,dc=example.</translation>
    </message>
    <message>
        <source>To sign in to the directory, name and password are both needed.</source>
        <translation>Für die Anmeldung am Verzeichnis sind Name und Passwort nötig.</translation>
    </message>
    <message>
        <source>The keychain does not take the password: it is used until Verbund is closed.</source>
        <translation>Der Schlüsselbund nimmt das Passwort nicht an: Es gilt, bis Verbund beendet wird.</translation>
    </message>
</context>
<context>
    <name>verbund::DirectoryModel</name>
    <message>
        <source>The directory does not accept the name and password in the settings.</source>
        <translation>Das Verzeichnis nimmt Name und Passwort aus den Optionen nicht an.</translation>
    </message>
    <message>
        <source>The directory answers in a way that Verbund does not understand.</source>
        <translation>Das Verzeichnis antwortet so, dass Verbund es nicht versteht.</translation>
    </message>
</context>
<context>
    <name>verbund::FederationForm</name>
    <message>
        <source>Can %1 be reached at %2?</source>
        <translation>Ist %1 über %2 erreichbar?</translation>
    </message>
    <message>
        <source>Can partners reach %1?</source>
        <translation>Erreichen Partner %1?</translation>
    </message>
    <message>
        <source>Why can %1 not be reached?</source>
        <translation>Warum ist %1 nicht erreichbar?</translation>
    </message>
    <message>
        <source>Can %1 be reached?</source>
        <translation>Ist %1 erreichbar?</translation>
    </message>
    <message numerus="yes">
        <source>Checking %1 … %n line(s) so far</source>
        <translation>
            <numerusform>%1 wird geprüft … bisher %n Ergebnis</numerusform>
            <numerusform>%1 wird geprüft … bisher %n Ergebnisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled: what was not known by then is not tested.</source>
        <translation>Abgebrochen: Was bis dahin nicht bekannt war, ist nicht geprüft.</translation>
    </message>
    <message>
        <source>Enter a domain such as company.example, or the address of somebody there.</source>
        <translation>Geben Sie eine Domäne wie firma.example ein oder die Adresse von jemandem dort.</translation>
    </message>
    <message>
        <source>Enter a server such as sip.company.example, or with its port: sip.company.example:5061.</source>
        <translation>Geben Sie einen Server wie sip.firma.example ein, oder mit Port: sip.firma.example:5061.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
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
    <message>
        <source>%1 until %2</source>
        <extracomment>&quot;Do not disturb until 18:00&quot;, &quot;Do not disturb until tomorrow, 08:00&quot;</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>tomorrow, %1</source>
        <translation>morgen, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A day and a time: &quot;Monday, 08:00&quot;, &quot;03.03.2027, 08:00&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Stranger</source>
        <translation>Fremde Person</translation>
    </message>
    <message>
        <source>Unknown person</source>
        <translation>Unbekannte Person</translation>
    </message>
    <message>
        <source>External person</source>
        <translation>Externe Person</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>Team colleague</source>
        <translation>Teamkollege</translation>
    </message>
    <message>
        <source>Sees nothing, and nothing sent by this person gets through.</source>
        <translation>Sieht nichts, und nichts von dieser Person kommt durch.</translation>
    </message>
    <message>
        <source>Sees nothing. Messages wait as a request.</source>
        <translation>Sieht nichts. Nachrichten warten als Anfrage.</translation>
    </message>
    <message>
        <source>Sees: my contact picture. Does not see: presence information.</source>
        <translation>Sieht: mein Kontaktbild. Sieht nicht: Präsenzinformationen.</translation>
    </message>
    <message>
        <source>Sees: state, note, since when, device, picture. Gets through “Do not disturb”.</source>
        <translation>Sieht: Status, Notiz, seit wann, Gerät, Bild. Kommt bei „Nicht stören“ durch.</translation>
    </message>
    <message>
        <source>Sees: state, note, since when, device, picture.</source>
        <translation>Sieht: Status, Notiz, seit wann, Gerät, Bild.</translation>
    </message>
    <message>
        <source>Sees: state, picture. Gets through “Do not disturb”. Does not see: note, since when, device.</source>
        <translation>Sieht: Status, Bild. Kommt bei „Nicht stören“ durch. Sieht nicht: Notiz, seit wann, Gerät.</translation>
    </message>
    <message>
        <source>Sees: state, picture. Does not see: note, since when, device.</source>
        <translation>Sieht: Status, Bild. Sieht nicht: Notiz, seit wann, Gerät.</translation>
    </message>
    <message>
        <source>Own company</source>
        <translation>Eigenes Unternehmen</translation>
    </message>
    <message>
        <source>Federated partner</source>
        <translation>Föderierter Partner</translation>
    </message>
    <message>
        <source>Blocked domain</source>
        <translation>Gesperrte Domäne</translation>
    </message>
    <message>
        <source>Sees my presence with note and may write, without asking.</source>
        <translation>Sieht meine Präsenz mit Notiz und darf schreiben, ohne zu fragen.</translation>
    </message>
    <message>
        <source>Adds me, sees my presence with note and may write, without asking.</source>
        <translation>Fügt mich hinzu, sieht meine Präsenz mit Notiz und darf schreiben, ohne zu fragen.</translation>
    </message>
    <message>
        <source>Adds me, sees my presence and may write, without asking. Never sees my note.</source>
        <translation>Fügt mich hinzu, sieht meine Präsenz und darf schreiben, ohne zu fragen. Sieht nie meine Notiz.</translation>
    </message>
    <message>
        <source>Sees my presence and may write only after I agree. Never sees my note.</source>
        <translation>Sieht meine Präsenz und darf schreiben erst nach meiner Zustimmung. Sieht nie meine Notiz.</translation>
    </message>
    <message>
        <source>Sees nothing, and nothing from there gets through.</source>
        <translation>Sieht nichts, und nichts von dort kommt durch.</translation>
    </message>
    <message>
        <source>sees my presence</source>
        <translation>sieht meine Präsenz</translation>
    </message>
    <message>
        <source>sees my note</source>
        <translation>sieht meine Notiz</translation>
    </message>
    <message>
        <source>sees since when, and my device</source>
        <translation>sieht, seit wann und mit welchem Gerät</translation>
    </message>
    <message>
        <source>sees my contact picture</source>
        <translation>sieht mein Kontaktbild</translation>
    </message>
    <message>
        <source>may write to me</source>
        <translation>darf mir schreiben</translation>
    </message>
    <message>
        <source>may call my attention now</source>
        <translation>darf sich jetzt bemerkbar machen</translation>
    </message>
    <message>
        <source>needs no answer to see my presence</source>
        <translation>braucht keine Antwort, um meine Präsenz zu sehen</translation>
    </message>
    <message>
        <source>Because the relationship is “%1”.</source>
        <translation>Weil die Beziehung „%1“ ist.</translation>
    </message>
    <message>
        <source>Because you have blocked this person.</source>
        <translation>Weil Sie diese Person gesperrt haben.</translation>
    </message>
    <message>
        <source>Because the whole domain is blocked.</source>
        <translation>Weil die ganze Domäne gesperrt ist.</translation>
    </message>
    <message>
        <source>Because you have not agreed.</source>
        <translation>Weil Sie nicht zugestimmt haben.</translation>
    </message>
    <message>
        <source>Because an unknown person sees only your contact picture.</source>
        <translation>Weil eine unbekannte Person nur Ihr Kontaktbild sieht.</translation>
    </message>
    <message>
        <source>Because an external person sees only your state and your contact picture.</source>
        <translation>Weil eine externe Person nur Ihren Status und Ihr Kontaktbild sieht.</translation>
    </message>
    <message>
        <source>Because people at public networks never see notes.</source>
        <translation>Weil Personen in öffentlichen Netzen nie Notizen sehen.</translation>
    </message>
    <message>
        <source>Because you do not want to be disturbed: only team colleagues get through.</source>
        <translation>Weil Sie nicht gestört werden möchten: Nur Teamkollegen kommen durch.</translation>
    </message>
    <message>
        <source>Because you are offline: nobody sees your presence.</source>
        <translation>Weil Sie abgemeldet sind: Niemand sieht Ihre Präsenz.</translation>
    </message>
    <message>
        <source>You answered a request.</source>
        <translation>Sie haben eine Anfrage beantwortet.</translation>
    </message>
    <message>
        <source>You set it yourself.</source>
        <translation>Sie haben es selbst festgelegt.</translation>
    </message>
    <message>
        <source>Set on your server.</source>
        <translation>Auf Ihrem Server so festgelegt.</translation>
    </message>
    <message>
        <source>It follows from the kind of partner.</source>
        <translation>Es folgt aus der Art des Partners.</translation>
    </message>
    <message>
        <source>An earlier permission has ended.</source>
        <translation>Eine frühere Berechtigung ist abgelaufen.</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>until %1, %2</source>
        <extracomment>A date and a time</extracomment>
        <translation>bis %1, %2 Uhr</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>asks to see your presence, and has written</source>
        <translation>möchte Ihren Präsenzstatus sehen und hat geschrieben</translation>
    </message>
    <message>
        <source>asks to see your presence</source>
        <translation>möchte Ihren Präsenzstatus sehen</translation>
    </message>
    <message>
        <source>has written to you</source>
        <translation>hat Ihnen geschrieben</translation>
    </message>
    <message>
        <source>XMPP and SIP</source>
        <translation>XMPP und SIP</translation>
    </message>
    <message>
        <source>Name or address mix letters of several scripts that look the same: they may imitate others.</source>
        <translation>Name oder Adresse mischen gleich aussehende Buchstaben verschiedener Schriften: Damit kann jemand nachgeahmt werden.</translation>
    </message>
    <message>
        <source>The address looks like that of %1 (%2), but is another one.</source>
        <translation>Die Adresse sieht aus wie die von %1 (%2), ist aber eine andere.</translation>
    </message>
    <message>
        <source>The domain looks like “%1”, but is another one.</source>
        <translation>Die Domäne sieht aus wie „%1“, ist aber eine andere.</translation>
    </message>
    <message>
        <source>The name is that of %1, whose address in your contacts is another: %2.</source>
        <translation>So heißt auch %1 in Ihren Kontakten, dort aber mit einer anderen Adresse: %2.</translation>
    </message>
    <message>
        <source>Calls himself or herself “%1”, which is not the address that this came from.</source>
        <translation>Nennt sich „%1“; das ist aber nicht die Adresse, von der die Anfrage kommt.</translation>
    </message>
    <message>
        <source>Public, verified</source>
        <translation>Öffentlich, überprüft</translation>
    </message>
    <message>
        <source>Public, not verified</source>
        <translation>Öffentlich, nicht überprüft</translation>
    </message>
    <message>
        <source>The server refused this: its list is full. Revoke permissions that nobody needs any more.</source>
        <translation>Der Server hat dies abgelehnt: Seine Liste ist voll. Widerrufen Sie Berechtigungen, die niemand mehr braucht.</translation>
    </message>
    <message>
        <source>The server refused this: it knows no such address. Check how it is written.</source>
        <translation>Der Server hat dies abgelehnt: Er kennt keine solche Adresse. Prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>The server refused this: your account may not do it. Ask your administrator.</source>
        <translation>Der Server hat dies abgelehnt: Ihr Konto darf das nicht. Fragen Sie Ihren Administrator.</translation>
    </message>
    <message>
        <source>The server refused this: it cannot do it. Ask your administrator.</source>
        <translation>Der Server hat dies abgelehnt: Er kann das nicht. Fragen Sie Ihren Administrator.</translation>
    </message>
</context>
<context>
    <name>verbund::ImportForm</name>
    <message>
        <source>Only a file on this device can be imported.</source>
        <translation>Nur eine Datei auf diesem Gerät kann importiert werden.</translation>
    </message>
    <message>
        <source>The file “%1” is not there.</source>
        <translation>Die Datei „%1“ ist nicht da.</translation>
    </message>
    <message>
        <source>The file “%1” is too large to be imported.</source>
        <translation>Die Datei „%1“ ist zu groß für einen Import.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read.</source>
        <translation>Die Datei „%1“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>Verbund finds no contacts in the file “%1”. It reads vCard and CSV files.</source>
        <translation>Verbund findet in der Datei „%1“ keine Kontakte. Es liest vCard- und CSV-Dateien.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) imported.</source>
        <translation>
            <numerusform>%n Kontakt importiert.</numerusform>
            <numerusform>%n Kontakte importiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>verbund::ImportPreview</name>
    <message>
        <source>This entry has neither a name nor an address.</source>
        <translation>Dieser Eintrag hat weder Name noch Adresse.</translation>
    </message>
    <message>
        <source>This entry is too long.</source>
        <translation>Dieser Eintrag ist zu lang.</translation>
    </message>
    <message>
        <source>This entry cannot be read.</source>
        <translation>Dieser Eintrag ist nicht lesbar.</translation>
    </message>
    <message>
        <source>This is your own address.</source>
        <translation>Das ist Ihre eigene Adresse.</translation>
    </message>
</context>
<context>
    <name>verbund::OwnDomainWatch</name>
    <message>
        <source>Partners may not reach %1. Only your administrator can change that.</source>
        <translation>Partner erreichen %1 womöglich nicht. Ändern kann das nur Ihr Administrator.</translation>
    </message>
</context>
<context>
    <name>verbund::OwnPresence</name>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>When I change it</source>
        <translation>Wenn ich es ändere</translation>
    </message>
</context>
<context>
    <name>verbund::OwnTray</name>
    <message>
        <source>Verbund: %1</source>
        <translation>Verbund: %1</translation>
    </message>
    <message>
        <source>Verbund: signed out</source>
        <translation>Verbund: abgemeldet</translation>
    </message>
    <message numerus="yes">
        <source>Open Verbund (%n new)</source>
        <translation>
            <numerusform>Verbund öffnen (%n neu)</numerusform>
            <numerusform>Verbund öffnen (%n neu)</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Verbund</source>
        <translation>Verbund öffnen</translation>
    </message>
    <message>
        <source>Quit Verbund</source>
        <translation>Verbund beenden</translation>
    </message>
</context>
<context>
    <name>verbund::PartnerForm</name>
    <message>
        <source>%1 stands there twice.</source>
        <translation>%1 steht doppelt da.</translation>
    </message>
</context>
<context>
    <name>verbund::Partners</name>
    <message>
        <source>Your administrator&apos;s file %1 has a mistake, so what it said before still holds. Please tell your administrator.</source>
        <translation>Die Datei %1 Ihres Administrators enthält einen Fehler; deshalb gilt weiter, was zuletzt darin stand. Bitte sagen Sie Ihrem Administrator Bescheid.</translation>
    </message>
</context>
<context>
    <name>verbund::PartnersModel</name>
    <message>
        <source>The partner %1 is saved.</source>
        <translation>Der Partner %1 ist gespeichert.</translation>
    </message>
    <message>
        <source>The partner %1 is removed.</source>
        <translation>Der Partner %1 ist entfernt.</translation>
    </message>
</context>
<context>
    <name>verbund::People</name>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
</context>
<context>
    <name>verbund::PrivacyDesk</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>verbund::RelationChanges</name>
    <message>
        <source>%1 from now on: %2</source>
        <translation>%1 ist ab jetzt: %2</translation>
    </message>
    <message>
        <source>The permission of %1 is revoked.</source>
        <translation>%1: Die Berechtigung ist entzogen.</translation>
    </message>
    <message numerus="yes">
        <source>%n permission(s) revoked.</source>
        <translation>
            <numerusform>%n Berechtigung entzogen.</numerusform>
            <numerusform>%n Berechtigungen entzogen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>verbund::RequestAnswer</name>
    <message>
        <source>%1 · relationship set by the administrator</source>
        <extracomment>A relationship, marked as the administrator&apos;s default</extracomment>
        <translation>%1 · Vom Administrator gesetzte Beziehung</translation>
    </message>
</context>
<context>
    <name>verbund::RequestBatch</name>
    <message>
        <source>%1 is blocked.</source>
        <translation>%1 ist blockiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n domain(s) blocked.</source>
        <translation>
            <numerusform>%n Domäne blockiert.</numerusform>
            <numerusform>%n Domänen blockiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) blocked.</source>
        <translation>
            <numerusform>%n Person blockiert.</numerusform>
            <numerusform>%n Personen blockiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) denied; the senders are told.</source>
        <translation>
            <numerusform>%n Anfrage abgelehnt, der Absender erfährt es.</numerusform>
            <numerusform>%n Anfragen abgelehnt, die Absender erfahren es.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) denied.</source>
        <translation>
            <numerusform>%n Anfrage abgelehnt.</numerusform>
            <numerusform>%n Anfragen abgelehnt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) may write, without my presence.</source>
        <translation>
            <numerusform>%n Person darf schreiben, ohne meinen Präsenzstatus.</numerusform>
            <numerusform>%n Personen dürfen schreiben, ohne meinen Präsenzstatus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) accepted.</source>
        <translation>
            <numerusform>%n Anfrage angenommen.</numerusform>
            <numerusform>%n Anfragen angenommen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>verbund::Term</name>
    <message>
        <source>Without end</source>
        <translation>Unbefristet</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>A permission that ends with this day</extracomment>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>until another day …</source>
        <translation>bis zu einem anderen Tag …</translation>
    </message>
    <message>
        <source>This is no date. Write it like %1.</source>
        <translation>Das ist kein Datum. Schreiben Sie es wie %1.</translation>
    </message>
    <message>
        <source>This day has passed already.</source>
        <translation>Dieser Tag ist schon vorbei.</translation>
    </message>
</context>
<context>
    <name>verbund::Toasts</name>
    <message>
        <source>wrote to you</source>
        <translation>hat Ihnen geschrieben</translation>
    </message>
    <message>
        <source>Reply …</source>
        <translation>Antworten …</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message numerus="yes">
        <source>%n contact request(s)</source>
        <translation>
            <numerusform>%n Kontaktanfrage</numerusform>
            <numerusform>%n Kontaktanfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest is from %1</source>
        <translation>Die neueste kommt von %1</translation>
    </message>
</context>
<context>
    <name>verbund::VisibilityModel</name>
    <message>
        <source>Without group</source>
        <translation>Ohne Gruppe</translation>
    </message>
</context>
</TS>
