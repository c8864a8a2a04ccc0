<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ChatItem</name>
    <message numerus="yes">
        <source>%1, %2, %3, %4, %n unread</source>
        <translation>
            <numerusform>%1, %2, %3, %4, %n unread</numerusform>
            <numerusform>%1, %2, %3, %4, %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message numerus="yes">
        <source>%n possible double(s)</source>
        <translation>
            <numerusform>%n possible double</numerusform>
            <numerusform>%n possible doubles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskNotes</name>
    <message numerus="yes">
        <source>%n contact(s) exported.</source>
        <translation>
            <numerusform>%n contact exported.</numerusform>
            <numerusform>%n contacts exported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) exported.</source>
        <translation>
            <numerusform>%n person exported.</numerusform>
            <numerusform>%n people exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Federation</name>
    <message numerus="yes">
        <source>%n further points were not tested: what comes before them has to work first.</source>
        <translation>
            <numerusform>%n further point was not tested: what comes before it has to work first.</numerusform>
            <numerusform>%n further points were not tested: what comes before them has to work first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FederationPage</name>
    <message numerus="yes">
        <source>Show %n more line(s) without a finding</source>
        <translation>
            <numerusform>Show %n more line without a finding</numerusform>
            <numerusform>Show %n more lines without a finding</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportCounts</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known</source>
        <translation>
            <numerusform>%n known</numerusform>
            <numerusform>%n known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unusable</source>
        <translation>
            <numerusform>%n unusable</numerusform>
            <numerusform>%n unusable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>Import %n contact(s)</source>
        <translation>
            <numerusform>Import %n contact</numerusform>
            <numerusform>Import %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message numerus="yes">
        <source>%n new message(s), jump to the newest</source>
        <translation>
            <numerusform>%n new message, jump to the newest</numerusform>
            <numerusform>%n new messages, jump to the newest</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NavItem</name>
    <message numerus="yes">
        <source>%1, %n new</source>
        <translation>
            <numerusform>%1, %n new</numerusform>
            <numerusform>%1, %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestsHeader</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message numerus="yes">
        <source>Show %n declined</source>
        <translation>
            <numerusform>Show %n declined</numerusform>
            <numerusform>Show %n declined</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsStatus</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToastCard</name>
    <message numerus="yes">
        <source>%1 (%n messages)</source>
        <translation>
            <numerusform>%1 (%n message)</numerusform>
            <numerusform>%1 (%n messages)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact request(s)</source>
        <translation>
            <numerusform>%n contact request</numerusform>
            <numerusform>%n contact requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisibilityBar</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>verbund::FederationForm</name>
    <message numerus="yes">
        <source>Checking %1 … %n line(s) so far</source>
        <translation>
            <numerusform>Checking %1 … %n line so far</numerusform>
            <numerusform>Checking %1 … %n lines so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>verbund::Format</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>verbund::ImportForm</name>
    <message numerus="yes">
        <source>%n contact(s) imported.</source>
        <translation>
            <numerusform>%n contact imported.</numerusform>
            <numerusform>%n contacts imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>verbund::OwnTray</name>
    <message numerus="yes">
        <source>Open Verbund (%n new)</source>
        <translation>
            <numerusform>Open Verbund (%n new)</numerusform>
            <numerusform>Open Verbund (%n new)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>verbund::RelationChanges</name>
    <message numerus="yes">
        <source>%n permission(s) revoked.</source>
        <translation>
            <numerusform>%n permission revoked.</numerusform>
            <numerusform>%n permissions revoked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>verbund::RequestBatch</name>
    <message numerus="yes">
        <source>%n domain(s) blocked.</source>
        <translation>
            <numerusform>%n domain blocked.</numerusform>
            <numerusform>%n domains blocked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) blocked.</source>
        <translation>
            <numerusform>%n person blocked.</numerusform>
            <numerusform>%n people blocked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) denied; the senders are told.</source>
        <translation>
            <numerusform>%n request denied; the sender is told.</numerusform>
            <numerusform>%n requests denied; the senders are told.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) denied.</source>
        <translation>
            <numerusform>%n request denied.</numerusform>
            <numerusform>%n requests denied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) may write, without my presence.</source>
        <translation>
            <numerusform>%n person may write, without my presence.</numerusform>
            <numerusform>%n people may write, without my presence.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) accepted.</source>
        <translation>
            <numerusform>%n request accepted.</numerusform>
            <numerusform>%n requests accepted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>verbund::Toasts</name>
    <message numerus="yes">
        <source>%n contact request(s)</source>
        <translation>
            <numerusform>%n contact request</numerusform>
            <numerusform>%n contact requests</numerusform>
        </translation>
    </message>
</context>
</TS>
