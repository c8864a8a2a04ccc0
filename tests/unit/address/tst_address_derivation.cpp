// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "DerivationStory.h"
#include "tests/support/TestMain.h"

#include <QTest>

namespace tst_address_derivation {

using namespace Qt::StringLiterals;
using namespace verbund;

namespace {

void row(const char *name, const QString &fields, const QString &world, const QString &result,
    const QString &trace)
{
    QTest::newRow(name) << fields << world << result << trace;
}

ImAddress address(const QString &text) { return ImAddress::parse(text).value(); }

} // namespace

class TestAddressDerivation final : public QObject {
    Q_OBJECT

private:
    static void theOrder();
    static void thePin();
    static void theWay();
    static void theHomeServer();
    static void theSameTwice();
    static void theRules();
    static void theNumbers();
    static void theNetworks();
    static void theOwnOne();
    static void whatIsWritten();

private Q_SLOTS:
    void theAddressIsFoundWithItsReasons_data();
    void theAddressIsFoundWithItsReasons();
    void theOrderOfTheUserDoesNotMatterWhereOneFieldIsFilled();
    void whatIsDerivedGoesIntoTheCard();
    void onlyDomainsThatMatterAreLookedUp();
    void theSpellingIsKeptForSip();
    void aPinOutlivesWhatItPinned();
    void everyFieldCanBePinned();
    void hostileCardsAreJudged();
};

void TestAddressDerivation::theOrder()
{
    row("nothing filled", {}, {}, u"nobody"_s, {});
    row("an explicit SIP address first", u"sip=maus@pbx.example | office=liza@toothfairy.example"_s, {},
        u"maus@pbx.example over sip"_s, u"sip Chosen Named, office Later Records"_s);
    row("SIP before XMPP", u"xmpp=liza@elhada.example | sip=maus@pbx.example"_s, {},
        u"maus@pbx.example over sip"_s, u"sip Chosen Named, xmpp Later Named"_s);
    row("XMPP before e-mail", u"xmpp=liza@elhada.example | office=maus@toothfairy.example"_s, {},
        u"liza@elhada.example over xmpp"_s, u"xmpp Chosen Named, office Later Records"_s);
    row("office before private before other",
        u"other=c@toothfairy.example | private=b@toothfairy.example | office=a@toothfairy.example"_s, {},
        u"a@toothfairy.example over xmpp sip"_s,
        u"office Chosen Records, private Later Records, other Later Records"_s);
    row("private before other", u"other=c@toothfairy.example | private=b@toothfairy.example"_s, {},
        u"b@toothfairy.example over xmpp sip"_s, u"private Chosen Records, other Later Records"_s);
    row("other alone", u"other=c@toothfairy.example"_s, {}, u"c@toothfairy.example over xmpp sip"_s,
        u"other Chosen Records"_s);
    row("all six filled",
        u"sip=s@pbx.example | xmpp=x@elhada.example | office=a@toothfairy.example | "
        u"private=b@toothfairy.example | "
        "other=c@toothfairy.example | phone=+49 7123 222"_s,
        u"rule \\+(.*) => \\1@toothfairy.example"_s, u"s@pbx.example over sip"_s,
        u"sip Chosen Named, xmpp Later Named, office Later Records, private Later Records, other Later "
        u"Records, "
        "phone Later Records rule 0 as 497123222@toothfairy.example"_s);
    row("another order",
        u"sip=maus@pbx.example | private=b@toothfairy.example | other=c@toothfairy.example"_s,
        u"order other private sip"_s, u"c@toothfairy.example over xmpp sip"_s,
        u"other Chosen Records, private Later Records, sip Later Named"_s);
    row("fields missing in the order follow", u"sip=maus@pbx.example | office=a@toothfairy.example"_s,
        u"order private office"_s, u"a@toothfairy.example over xmpp sip"_s,
        u"office Chosen Records, sip Later Named"_s);
    row("a field twice in the order counts once", u"sip=maus@pbx.example | office=a@toothfairy.example"_s,
        u"order office sip office"_s, u"a@toothfairy.example over xmpp sip"_s,
        u"office Chosen Records, sip Later Named"_s);
    row("the contact list in the order is no field", u"office=a@toothfairy.example"_s, u"order list office"_s,
        u"a@toothfairy.example over xmpp sip"_s, u"office Chosen Records"_s);
    row("what is wrong is passed over", u"sip=maus | office=not an address | private=b@toothfairy.example"_s,
        {}, u"b@toothfairy.example over xmpp sip"_s,
        u"sip Invalid, office Invalid, private Chosen Records"_s);
    row("blanks are no filled field", u"sip= \u200B\u00A0 | office=a@toothfairy.example"_s, {},
        u"a@toothfairy.example over xmpp sip"_s, u"office Chosen Records"_s);
}

void TestAddressDerivation::thePin()
{
    row("the pin wins over the order", u"sip=maus@pbx.example | private=b@toothfairy.example"_s,
        u"pin private"_s, u"b@toothfairy.example over xmpp sip"_s,
        u"sip Later Named, private Pinned Records"_s);
    row("the pin on the first", u"sip=maus@pbx.example | private=b@toothfairy.example"_s, u"pin sip"_s,
        u"maus@pbx.example over sip"_s, u"sip Pinned Named, private Later Records"_s);
    row("the pinned field is empty", u"sip=maus@pbx.example"_s, u"pin other"_s,
        u"maus@pbx.example over sip (pin lost)"_s, u"sip Chosen Named"_s);
    row("the pinned field is wrong", u"sip=maus@pbx.example | office=liza"_s, u"pin office"_s,
        u"maus@pbx.example over sip (pin lost)"_s, u"sip Chosen Named, office Invalid"_s);
    row("the pinned protocol is not spoken", u"sip=maus@pbx.example | office=a@elhada.example"_s,
        u"pin sip | lines xmpp"_s, u"a@elhada.example over xmpp (pin lost)"_s,
        u"sip NoLine Named, office Chosen Records"_s);
    row("the pinned domain has no records", u"office=a@silent.example | private=b@elhada.example"_s,
        u"pin office"_s, u"b@elhada.example over xmpp (pin lost)"_s,
        u"office NoRecords Records, private Chosen Records"_s);
    row("nobody is left, the pin stays", u"office=liza"_s, u"pin office"_s, u"nobody (pin lost)"_s,
        u"office Invalid"_s);
    row("a pin to the contact list is not judged here", u"office=a@elhada.example"_s, u"pin list"_s,
        u"a@elhada.example over xmpp"_s, u"office Chosen Records"_s);
    row("a pinned number", u"sip=maus@pbx.example | phone=07123 222"_s,
        u"pin phone | rule 0(.*) => sip:\\1@pbx.example"_s, u"7123222@pbx.example over sip"_s,
        u"sip Later Named, phone Pinned Named rule 0 as sip:7123222@pbx.example"_s);
    row("the pin with another order", u"office=a@elhada.example | private=b@elhada.example"_s,
        u"order private office | pin office"_s, u"a@elhada.example over xmpp"_s,
        u"private Later Records, office Pinned Records"_s);
}

void TestAddressDerivation::theWay()
{
    row("both by the records", u"office=liza@toothfairy.example"_s, {},
        u"liza@toothfairy.example over xmpp sip"_s, u"office Chosen Records"_s);
    row("XMPP by the records", u"office=liza@elhada.example"_s, {}, u"liza@elhada.example over xmpp"_s,
        u"office Chosen Records"_s);
    row("SIP by the records", u"office=liza@pbx.example"_s, {}, u"liza@pbx.example over sip"_s,
        u"office Chosen Records"_s);
    row("the records cut by the lines", u"office=liza@toothfairy.example"_s, u"lines sip"_s,
        u"liza@toothfairy.example over sip"_s, u"office Chosen Records"_s);
    row("not looked up yet", u"office=liza@unknown.example"_s, {}, u"liza@unknown.example over xmpp sip"_s,
        u"office Chosen NotLookedUp"_s);
    row("not looked up yet, one line", u"office=liza@unknown.example"_s, u"lines xmpp"_s,
        u"liza@unknown.example over xmpp"_s, u"office Chosen NotLookedUp"_s);
    row("a colleague", u"office=r.perez@zahnfee.example"_s, {}, u"r.perez@zahnfee.example over xmpp sip"_s,
        u"office Chosen OwnDomain"_s);
    row("a colleague in a subdomain", u"office=r.perez@lab.zahnfee.example"_s, u"lines sip"_s,
        u"r.perez@lab.zahnfee.example over sip"_s, u"office Chosen OwnDomain"_s);
    row("a domain that only ends the same", u"office=r.perez@notzahnfee.example"_s, {},
        u"r.perez@notzahnfee.example over xmpp sip"_s, u"office Chosen NotLookedUp"_s);
    row("a colleague by SIP address", u"sip=r.perez@zahnfee.example"_s, {},
        u"r.perez@zahnfee.example over sip"_s, u"sip Chosen Named"_s);
    row("the records do not rule who is named", u"sip=liza@elhada.example"_s, {},
        u"liza@elhada.example over sip"_s, u"sip Chosen Named"_s);
    row("the scheme names it in a mail field", u"office=xmpp:liza@toothfairy.example"_s, {},
        u"liza@toothfairy.example over xmpp"_s, u"office Chosen Named"_s);
    row("sips names SIP", u"other=sips:liza@toothfairy.example"_s, {}, u"liza@toothfairy.example over sip"_s,
        u"other Chosen Named"_s);
    row("im names nothing", u"office=im:liza@toothfairy.example"_s, {},
        u"liza@toothfairy.example over xmpp sip"_s, u"office Chosen Records"_s);
    row("the scheme is stronger than the field", u"sip=xmpp:liza@toothfairy.example"_s, {},
        u"liza@toothfairy.example over xmpp"_s, u"sip Chosen Named"_s);
    row("not signed in yet", u"office=liza@toothfairy.example | private=b@unknown.example"_s, u"lines none"_s,
        u"liza@toothfairy.example over xmpp sip"_s, u"office Chosen Records, private Later NotLookedUp"_s);
    row("not signed in yet, named", u"sip=maus@pbx.example"_s, u"lines none"_s,
        u"maus@pbx.example over sip"_s, u"sip Chosen Named"_s);
    row("not signed in yet, no records", u"office=liza@silent.example"_s, u"lines none"_s,
        u"liza@silent.example over xmpp sip"_s, u"office Chosen HomeServer"_s);
    row("no account at all", u"office=r.perez@zahnfee.example"_s, u"nobody | lines none"_s,
        u"r.perez@zahnfee.example over xmpp sip"_s, u"office Chosen NotLookedUp"_s);
    row("an international domain", u"office=info@xn--zahnfee-mnchen-osb.example"_s,
        u"dns zahnfee-münchen.example sip"_s, u"info@zahnfee-münchen.example over sip"_s,
        u"office Chosen Records"_s);
}

void TestAddressDerivation::theHomeServer()
{
    row("no records anywhere", u"office=liza@silent.example"_s, {}, u"liza@silent.example over xmpp sip"_s,
        u"office Chosen HomeServer"_s);
    row("the other protocol only", u"office=liza@elhada.example"_s, u"lines sip"_s,
        u"liza@elhada.example over sip"_s, u"office Chosen HomeServer"_s);
    row("a SIP address without SIP", u"sip=maus@pbx.example"_s, u"lines xmpp"_s,
        u"maus@pbx.example over xmpp"_s, u"sip Chosen HomeServer"_s);
    row("records win over the home server", u"office=a@silent.example | private=b@toothfairy.example"_s, {},
        u"b@toothfairy.example over xmpp sip"_s, u"office NoRecords Records, private Chosen Records"_s);
    row("the first of those without a way", u"sip=maus@pbx.example | office=a@silent.example"_s,
        u"lines xmpp"_s, u"maus@pbx.example over xmpp"_s,
        u"sip Chosen HomeServer, office NoRecords Records"_s);
    row("the pinned one of those without a way", u"sip=maus@pbx.example | office=a@silent.example"_s,
        u"lines xmpp | pin office"_s, u"a@silent.example over xmpp"_s,
        u"sip NoLine Named, office Pinned HomeServer"_s);
    row("XMPP without XMPP goes behind what works", u"xmpp=liza@elhada.example | office=maus@pbx.example"_s,
        u"lines sip"_s, u"maus@pbx.example over sip"_s, u"xmpp NoLine Named, office Chosen Records"_s);
}

void TestAddressDerivation::theSameTwice()
{
    row("SIP and XMPP are one", u"sip=liza@toothfairy.example | xmpp=liza@toothfairy.example"_s, {},
        u"liza@toothfairy.example over xmpp sip"_s, u"sip Chosen Named, xmpp Same Named"_s);
    row("the e-mail adds a protocol", u"xmpp=liza@toothfairy.example | office=Liza@ToothFairy.example"_s, {},
        u"liza@toothfairy.example over xmpp sip"_s, u"xmpp Chosen Named, office Same Records"_s);
    row("the same e-mail thrice",
        u"office=liza@elhada.example | private=<liza@elhada.example> | other=mailto:liza@elhada.example"_s,
        {}, u"liza@elhada.example over xmpp"_s,
        u"office Chosen Records, private Same Records, other Same Records"_s);
    row("an unusable double adds nothing", u"xmpp=liza@elhada.example | sip=liza@elhada.example"_s,
        u"lines xmpp"_s, u"liza@elhada.example over xmpp"_s, u"sip NoLine Named, xmpp Chosen Named"_s);
    row("both unusable", u"office=liza@silent.example | private=liza@silent.example"_s, {},
        u"liza@silent.example over xmpp sip"_s, u"office Chosen HomeServer, private Same Records"_s);
    row("the pin is on the double", u"sip=liza@toothfairy.example | xmpp=liza@toothfairy.example"_s,
        u"pin xmpp"_s, u"liza@toothfairy.example over xmpp sip"_s, u"sip Later Named, xmpp Pinned Named"_s);
    row("the double of one that is later",
        u"sip=maus@pbx.example | office=liza@elhada.example | private=liza@elhada.example"_s, {},
        u"maus@pbx.example over sip"_s, u"sip Chosen Named, office Later Records, private Same Records"_s);
}

void TestAddressDerivation::theRules()
{
    row("an address is turned into another", u"office=liza@old.example"_s,
        u"rule (.*)@old\\.example => \\1@elhada.example"_s, u"liza@elhada.example over xmpp"_s,
        u"office Chosen Records rule 0 as liza@elhada.example"_s);
    row("a rule names the protocol", u"office=liza@toothfairy.example"_s,
        u"rule (.*)@toothfairy\\.example => sip:\\1@pbx.example"_s, u"liza@pbx.example over sip"_s,
        u"office Chosen Named rule 0 as sip:liza@pbx.example"_s);
    row("a rule is stronger than the field", u"sip=liza@toothfairy.example"_s, u"rule (.*) => xmpp:\\0"_s,
        u"liza@toothfairy.example over xmpp"_s, u"sip Chosen Named rule 0 as xmpp:liza@toothfairy.example"_s);
    row("the field still names it after a rule", u"sip=liza@old.example"_s,
        u"rule (.*)@old\\.example => \\1@elhada.example"_s, u"liza@elhada.example over sip"_s,
        u"sip Chosen Named rule 0 as liza@elhada.example"_s);
    row("rules see addresses without scheme and name",
        u"office=\"Maus, Liza\" <xmpp:Liza@Old.example/phone>"_s,
        u"rule liza@old\\.example => maus@toothfairy.example"_s, u"maus@toothfairy.example over xmpp"_s,
        u"office Chosen Named rule 0 as maus@toothfairy.example"_s);
    row("the first rule wins", u"office=liza@old.example"_s,
        u"rule nobody => x@pbx.example | rule liza.* => a@elhada.example | rule .* => b@elhada.example"_s,
        u"a@elhada.example over xmpp"_s, u"office Chosen Records rule 1 as a@elhada.example"_s);
    row("a short name becomes an address", u"sip=user.01"_s,
        u"rule user\\.(\\d+) => sip:user.\\1@pbx.example"_s, u"user.01@pbx.example over sip"_s,
        u"sip Chosen Named rule 0 as sip:user.01@pbx.example"_s);
    row("a rule drops an address", u"office=liza@spam.example | private=b@elhada.example"_s,
        u"rule .*@spam\\.example =>"_s, u"b@elhada.example over xmpp"_s,
        u"office Dropped rule 0, private Chosen Records"_s);
    row("the default drops the rest", u"office=a@toothfairy.example | private=b@elhada.example"_s,
        u"rule .*@elhada\\.example => \\0 | default =>"_s, u"b@elhada.example over xmpp"_s,
        u"office Dropped, private Chosen Records rule 0 as b@elhada.example"_s);
    row("the default gives the domain", u"sip=liza"_s, u"default => sip:\\0@pbx.example"_s,
        u"liza@pbx.example over sip"_s, u"sip Chosen Named as sip:liza@pbx.example"_s);
    row("a rule makes nonsense", u"office=a@toothfairy.example"_s, u"rule .* => no address"_s, u"nobody"_s,
        u"office Invalid rule 0 as no address"_s);
    row("two fields mapped to one", u"office=a@old.example | private=b@old.example"_s,
        u"rule .*@old\\.example => liza@elhada.example"_s, u"liza@elhada.example over xmpp"_s,
        u"office Chosen Records rule 0 as liza@elhada.example, private Same Records rule 0 as liza@elhada.example"_s);
    row("a catastrophic rule is passed over", u"office="_s + QString(200, u'a') + u"!@elhada.example"_s,
        u"rule (a+)+$ => wrong@pbx.example | rule (a+).* => liza@elhada.example"_s,
        u"liza@elhada.example over xmpp"_s, u"office Chosen Records rule 1 as liza@elhada.example"_s);
}

void TestAddressDerivation::theNumbers()
{
    row("a number alone", u"phone=+49 7123 222"_s, {}, u"nobody"_s, u"phone NoRule"_s);
    row("the rule of the handbook", u"phone=+49 7123/222"_s,
        u"rule \\+497123222 => sip:user.01@pbx.example"_s, u"user.01@pbx.example over sip"_s,
        u"phone Chosen Named rule 0 as sip:user.01@pbx.example"_s);
    row("a number in the SIP field", u"sip=+49 (0) 7123 222"_s,
        u"rule \\+497123222 => sip:user.01@pbx.example"_s, u"user.01@pbx.example over sip"_s,
        u"sip Chosen Named rule 0 as sip:user.01@pbx.example"_s);
    row("a number in the SIP field without rule", u"sip=+49 7123 222"_s, {}, u"nobody"_s, u"sip NoRule"_s);
    row("the number comes last", u"phone=222 | other=liza@elhada.example"_s,
        u"rule \\d+ => sip:\\0@pbx.example"_s, u"liza@elhada.example over xmpp"_s,
        u"other Chosen Records, phone Later Named rule 0 as sip:222@pbx.example"_s);
    row("the first number that has a rule", u"phone=+1 555 0100 | phone=+49 7123 222 | phone=+49 7123 223"_s,
        u"rule \\+497123(\\d+) => sip:\\1@pbx.example"_s, u"222@pbx.example over sip"_s,
        u"phone Chosen Named rule 0 as sip:222@pbx.example"_s);
    row("numbers without rule are one", u"phone=+1 555 0100 | phone=+1 555 0101"_s, {}, u"nobody"_s,
        u"phone NoRule"_s);
    row("words are no number", u"phone=reception"_s, {}, u"nobody"_s, u"phone NoRule"_s);
    row("an address among the numbers", u"phone=liza@elhada.example"_s, {},
        u"liza@elhada.example over xmpp"_s, u"phone Chosen Records"_s);
    row("a number is dropped", u"phone=222"_s, u"rule 2.* =>"_s, u"nobody"_s, u"phone Dropped rule 0"_s);
}

void TestAddressDerivation::theNetworks()
{
    const QString network = u"network msn.example: hotmail.example"_s;
    row("a public account by its address", u"private=liza@hotmail.example"_s, network,
        u"liza(hotmail.example)@msn.example over sip"_s,
        u"private Chosen Records for liza@hotmail.example"_s);
    row("a public account in its notation", u"sip=Liza(hotmail.example)@msn.example"_s, network,
        u"liza(hotmail.example)@msn.example over sip"_s, u"sip Chosen Named for liza@hotmail.example"_s);
    row("both are one", u"sip=liza(hotmail.example)@msn.example | private=liza@hotmail.example"_s, network,
        u"liza(hotmail.example)@msn.example over sip"_s,
        u"sip Chosen Named for liza@hotmail.example, private Same Records for liza@hotmail.example"_s);
    row("a notation of somebody else", u"private=liza(hotmail.example)@msn.example"_s, {},
        u"liza(hotmail.example)@msn.example over sip"_s, u"private Chosen Records"_s);
    row("mapped and then written the network's way", u"office=liza@old.example"_s,
        network + u" | rule (.*)@old\\.example => \\1@hotmail.example"_s,
        u"liza(hotmail.example)@msn.example over sip"_s,
        u"office Chosen Records rule 0 as liza@hotmail.example for liza@hotmail.example"_s);
    row("a nested notation is left alone", u"sip=liza(a(b.example))@msn.example"_s, network,
        u"liza(a(b.example))@msn.example over sip"_s, u"sip Chosen Named"_s);
}

void TestAddressDerivation::theOwnOne()
{
    row("the own address is nobody to chat with", u"office=info@zahnfee.example"_s, {}, u"nobody"_s,
        u"office Own OwnDomain"_s);
    row("the own address among others", u"sip=INFO@zahnfee.example | private=liza@elhada.example"_s, {},
        u"liza@elhada.example over xmpp"_s, u"sip Own Named, private Chosen Records"_s);
    row("the own address by a rule", u"phone=222"_s, u"rule 222 => info@zahnfee.example"_s, u"nobody"_s,
        u"phone Own OwnDomain rule 0 as info@zahnfee.example"_s);
    row("the own address pinned", u"office=info@zahnfee.example"_s, u"pin office"_s, u"nobody (pin lost)"_s,
        u"office Own OwnDomain"_s);
    row("the own address as a public account", u"private=me@hotmail.example"_s,
        u"own me@hotmail.example | network msn.example: hotmail.example"_s, u"nobody"_s,
        u"private Own Records for me@hotmail.example"_s);
}

void TestAddressDerivation::whatIsWritten()
{
    row("a look-alike is shown", u"office=info@аррӏе.example"_s, {}, u"info@аррӏе.example over xmpp sip"_s,
        u"office Chosen NotLookedUp (look!)"_s);
    row("pasted with a name", u"office=\"Außendienst, Süd\" <sued@elhada.example>"_s, {},
        u"sued@elhada.example over xmpp"_s, u"office Chosen Records"_s);
    row("two addresses in one field", u"office=a@elhada.example, b@elhada.example"_s, {}, u"nobody"_s,
        u"office Invalid"_s);
    row("a web address", u"office=https://elhada.example/liza"_s, {}, u"nobody"_s, u"office Invalid"_s);
}

void TestAddressDerivation::theAddressIsFoundWithItsReasons_data()
{
    for (const char *column : {"fields", "world", "result", "trace"})
        QTest::addColumn<QString>(column);
    theOrder();
    thePin();
    theWay();
    theHomeServer();
    theSameTwice();
    theRules();
    theNumbers();
    theNetworks();
    theOwnOne();
    whatIsWritten();
}

void TestAddressDerivation::theAddressIsFoundWithItsReasons()
{
    QFETCH(QString, fields);
    QFETCH(QString, world);
    const Derivation derivation = DerivationStory(fields, world).derivation();
    QTEST(traceOf(derivation), "trace");
    QTEST(resultOf(derivation), "result");
}

void TestAddressDerivation::theOrderOfTheUserDoesNotMatterWhereOneFieldIsFilled()
{
    for (const QString &field : {u"sip"_s, u"xmpp"_s, u"office"_s, u"private"_s, u"other"_s}) {
        const QString fields = field + u"=liza@toothfairy.example"_s;
        const QString plain = resultOf(DerivationStory(fields, {}).derivation());
        QVERIFY(plain.startsWith(u"liza@toothfairy.example over"_s));
        for (const QString &order : {u"order other"_s, u"order phone list private"_s, u"order xmpp sip"_s})
            QCOMPARE(resultOf(DerivationStory(fields, order).derivation()), plain);
    }
}

void TestAddressDerivation::whatIsDerivedGoesIntoTheCard()
{
    const DerivationStory story(
        u"sip=info@zahnfee.example | xmpp=liza@elhada.example | office=a@silent.example | "
        "private=liza@elhada.example | other=nonsense"_s,
        u"pin xmpp"_s);
    const Card card = derived(story.card, story.derivation());
    QCOMPARE(card.address, address(u"liza@elhada.example"_s));
    QCOMPARE(card.carriers, Carriers(Carrier::Xmpp));
    QCOMPARE(card.addresses, QList({address(u"liza@elhada.example"_s), address(u"a@silent.example"_s)}));
    QCOMPARE(card.pin, Card::Field::Xmpp);
    Card emptied = card;
    emptied.xmppAddress = emptied.officeMail = emptied.privateMail = QString();
    emptied = derived(emptied, derive(emptied, story.rules, story.facts, story.own));
    QVERIFY(emptied.address.isEmpty() && emptied.addresses.isEmpty() && emptied.carriers.isEmpty());
    QCOMPARE(emptied.pin, Card::Field::Xmpp);
}

void TestAddressDerivation::onlyDomainsThatMatterAreLookedUp()
{
    const DerivationStory story(
        u"sip=s@named.example | office=a@toothfairy.example | private=b@TOOTHFAIRY.example | other=c@zahnfee.example | phone=222"_s,
        u"rule 222 => x@silent.example"_s);
    QCOMPARE(domainsOf(story.derivation()), QStringList({u"toothfairy.example"_s, u"silent.example"_s}));
    QCOMPARE(
        domainsOf(DerivationStory(u"office=a@silent.example"_s, {}).derivation()), {u"silent.example"_s});
    QCOMPARE(
        domainsOf(DerivationStory(u"private=a@hotmail.example"_s, u"network msn.example: hotmail.example"_s)
                .derivation()),
        {u"msn.example"_s});
    QVERIFY(domainsOf(DerivationStory(u"office=nonsense"_s, {}).derivation()).isEmpty());
    QVERIFY(domainsOf(Derivation()).isEmpty());
}

void TestAddressDerivation::theSpellingIsKeptForSip()
{
    const auto spelling = [](const QString &fields, const QString &world) {
        const Derivation derivation = DerivationStory(fields, world).derivation();
        return derivation.chosen() ? derivation.chosen()->exactUser : QString();
    };
    QCOMPARE(spelling(u"sip=Liza.M@pbx.example"_s, {}), u"Liza.M"_s);
    QCOMPARE(spelling(u"office=sip:Liza.M@pbx.example"_s, {}), u"Liza.M"_s);
    QCOMPARE(spelling(u"phone=222"_s, u"rule 222 => sip:User.01@pbx.example"_s), u"User.01"_s);
    QCOMPARE(
        spelling(u"sip=Liza.M@old.example"_s, u"rule (.*)@old\\.example => \\1@pbx.example"_s), u"Liza.M"_s);
    QCOMPARE(spelling(u"sip=Liza.M@hotmail.example"_s, u"network msn.example: hotmail.example"_s),
        u"Liza.M(hotmail.example)"_s);
    QCOMPARE(spelling(u"office=Liza.M@pbx.example"_s, {}), u"liza.m"_s); // mail is not compared with case
    QCOMPARE(spelling(u"xmpp=Liza.M@elhada.example"_s, {}), u"liza.m"_s);
}

void TestAddressDerivation::aPinOutlivesWhatItPinned()
{
    DerivationStory story(u"sip=maus@pbx.example | office=a@elhada.example"_s, u"pin office"_s);
    QCOMPARE(resultOf(story.derivation()), u"a@elhada.example over xmpp"_s);
    story.card.officeMail.clear();
    QCOMPARE(resultOf(story.derivation()), u"maus@pbx.example over sip (pin lost)"_s);
    story.card.officeMail = u"b@elhada.example"_s;
    QCOMPARE(resultOf(story.derivation()), u"b@elhada.example over xmpp"_s);
}

void TestAddressDerivation::everyFieldCanBePinned()
{
    const QString fields = u"sip=s@pbx.example | xmpp=x@elhada.example | office=a@elhada.example | "
                           "private=b@elhada.example | other=c@elhada.example | phone=222"_s;
    const QString rule = u"rule 222 => p@elhada.example"_s;
    const Derivation unpinned = DerivationStory(fields, rule).derivation();
    QCOMPARE(unpinned.candidates.size(), 6);
    for (const Candidate &candidate : unpinned.candidates) {
        QVERIFY(candidate.isUsable());
        const Derivation pinned =
            DerivationStory(fields, rule + u" | pin "_s + wordFor(candidate.field)).derivation();
        QCOMPARE(pinned.chosen()->field, candidate.field);
        QCOMPARE(pinned.chosen()->verdict, Candidate::Verdict::Pinned);
        QVERIFY(!pinned.pinLost);
    }
}

void TestAddressDerivation::hostileCardsAreJudged()
{
    const QString megabyte(1'000'000, u'@');
    const DerivationStory story({}, u"rule (a+)+$ => x@pbx.example | network msn.example: hotmail.example"_s);
    Card card{.officeMail = megabyte,
        .privateMail = QString(QChar(0xD800)) + u"@elhada.example"_s,
        .otherMail = QString(10'000, u'<'),
        .xmppAddress = QString(4'000, u'a'),
        .sipAddress = u"("_s.repeated(2'000) + u"@msn.example"_s,
        .phones = QStringList(100'000, QString(1'000, u'1'))};
    card.pin = Card::Field(77);
    const Derivation derivation = derive(card, story.rules, story.facts, story.own);
    QCOMPARE(derivation.candidates.size(), 6);
    QVERIFY(!derivation.chosen());
    QVERIFY(derivation.pinLost);
    DerivationRules odd = story.rules;
    odd.order = QList<Card::Field>(100'000, Card::Field(-1));
    QCOMPARE(derive(card, odd, story.facts, story.own).candidates, derivation.candidates);
}

} // namespace tst_address_derivation

VERBUND_TEST(tst_address_derivation::TestAddressDerivation)
#include "tst_address_derivation.moc"
