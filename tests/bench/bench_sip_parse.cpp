// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/SipMessage.h"
#include "tests/support/TortureMessages.h"

#include <QCommandLineParser>

#include <re.h>

#include <algorithm>
#include <cstdio>
#include <ctime>

// Messages parsed per second, ours and libre's, on the same messages in one run: several rounds by turns, CPU
// time, the median of their ratios. Ours copies every message first, as the framer does; libre reads in
// place.

using namespace Qt::StringLiterals;
using namespace verbund;

namespace {

constexpr auto usualFields = "Via: SIP/2.0/TLS 192.0.2.17:5061;branch=z9hG4bK8c1f4d2a90be7736f001;rport\r\n"
                             "Max-Forwards: 70\r\n"
                             "From: \"Liza Zahn\" <sip:liza@zahnfee.example>;tag=5f2c9be0a147\r\n";

QByteArray filled(const QByteArray &start, const QByteArray &rest, const QByteArray &body = {})
{
    return start + "\r\n" + usualFields + rest + "Content-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body;
}

const QByteArray presence =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<presence xmlns=\"urn:ietf:params:xml:ns:pidf\" "
    "xmlns:dm=\"urn:ietf:params:xml:ns:pidf:data-model\" xmlns:rpid=\"urn:ietf:params:xml:ns:pidf:rpid\" "
    "entity=\"sip:info@zahnfee.example\"><tuple id=\"t1\"><status><basic>open</basic></status>"
    "<contact priority=\"0.8\">sip:info@zahnfee.example</contact><note xml:lang=\"de\">Bin im Haus</note>"
    "<timestamp>2026-01-05T08:30:00Z</timestamp></tuple><dm:person id=\"p1\"><rpid:activities><rpid:meeting/>"
    "</rpid:activities><dm:note>Bis elf in der Besprechung</dm:note></dm:person></presence>\n";

QList<QByteArray> corpus()
{
    const QByteArray to = "To: <sip:info@zahnfee.example>\r\n";
    const QByteArray tagged =
        "To: <sip:info@zahnfee.example>;tag=a6c85cf.1928\r\nCall-ID: 3848276298220188511@192.0.2.17\r\n";
    QList<QByteArray> messages{
        filled("REGISTER sip:zahnfee.example SIP/2.0",
            "To: <sip:liza@zahnfee.example>\r\nCall-ID: 843817637684230@998sdasdh09\r\nCSeq: 2 REGISTER\r\n"
            "Contact: "
            "<sip:liza@192.0.2.17:49152;transport=tls;ob>;+sip.instance=\"<urn:uuid:f81d4fae-7dec-11d0-a765-"
            "00a0c91e6bf6>\";reg-id=1;expires=3600\r\nSupported: path, outbound, gruu\r\n"
            "Allow: OPTIONS, MESSAGE, NOTIFY\r\nAuthorization: Digest username=\"liza\", "
            "realm=\"zahnfee.example\", "
            "nonce=\"ZmFrZW5vbmNlZmFrZW5vbmNl\", uri=\"sip:zahnfee.example\", "
            "response=\"dfe56131d1958046689d83306477"
            "ecc1\", algorithm=MD5, qop=auth, nc=00000001, cnonce=\"0a4f113b0a4f113b\"\r\n"),
        filled("SIP/2.0 200 OK",
            tagged
                + "CSeq: 2 REGISTER\r\nContact: <sip:liza@192.0.2.17:49152;transport=tls;ob>;expires=600;"
                  "+sip.instance=\"<urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6>\";reg-id=1;pub-gruu=\"sip:"
                  "liza@zahnfee."
                  "example;gr=urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6\"\r\nSupported: outbound\r\n"
                  "Service-Route: <sip:edge.zahnfee.example;transport=tls;lr>\r\nFlow-Timer: 120\r\nServer: "
                  "sandbox\r\n"),
        filled("MESSAGE sip:info@zahnfee.example SIP/2.0",
            to
                + "Call-ID: a84b4c76e66710@192.0.2.17\r\nCSeq: 1 MESSAGE\r\nUser-Agent: Verbund\r\n"
                  "Content-Type: text/plain;charset=utf-8\r\n",
            "Guten Morgen, der Termin um zehn steht. Bringst du die Unterlagen mit?"),
        filled("NOTIFY sip:liza@192.0.2.17:49152;transport=tls;ob SIP/2.0",
            "Via: SIP/2.0/TLS 192.0.2.3:5061;branch=z9hG4bKcydzigwkX;received=192.0.2.3\r\n" + tagged
                + "CSeq: 17 NOTIFY\r\nContact: <sip:192.0.2.3:5061;transport=tls>\r\nEvent: presence\r\n"
                  "Subscription-State: active;expires=3581\r\nUser-Agent: sandbox\r\n"
                  "Content-Type: application/pidf+xml\r\n",
            presence),
        filled("SIP/2.0 407 Proxy Authentication Required",
            tagged
                + "CSeq: 1 MESSAGE\r\nProxy-Authenticate: Digest realm=\"zahnfee.example\", "
                  "nonce=\"ZmFrZW5vbmNlZmFrZW5vbmNl\", algorithm=SHA-256, qop=\"auth\"\r\n"
                  "Proxy-Authenticate: Digest realm=\"zahnfee.example\", nonce=\"ZmFrZW5vbmNlZmFrZW5vbmNl\", "
                  "algorithm=MD5, qop=\"auth\"\r\nServer: sandbox\r\n"),
        filled("SIP/2.0 202 Accepted", tagged + "CSeq: 1 MESSAGE\r\nServer: sandbox\r\n"),
    };
    for (const test::TortureMessage &torture : test::tortureMessages()) {
        if (torture.verdict == "ok" && torture.stream == "whole")
            messages += torture.bytes;
    }
    return messages;
}

bool readByUs(const QByteArray &message)
{
    const auto read = verbund::sip::SipMessage::parse(QByteArray(message.constData(), message.size()));
    return read && read->defect().isEmpty();
}

bool readByLibre(mbuf *buffer)
{
    sip_msg *message = nullptr;
    buffer->pos = 0;
    const int error = sip_msg_decode(&message, buffer);
    mem_deref(message);
    return error == 0;
}

double seconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

template <typename Read, typename Messages> double rate(const Messages &messages, int repeats, Read read)
{
    const double begin = seconds();
    for (int i = 0; i < repeats; ++i) {
        for (const auto &message : messages) {
            if (!read(message))
                std::abort();
        }
    }
    return double(repeats) * double(messages.size()) / (seconds() - begin);
}

double median(QList<double> values)
{
    std::ranges::sort(values);
    return values.at(values.size() / 2);
}

void compare(const char *name, const QList<QByteArray> &messages, int rounds, int repeats)
{
    QList<mbuf *> buffers;
    for (const QByteArray &message : messages) {
        mbuf *buffer = mbuf_alloc(std::size_t(message.size()));
        mbuf_write_mem(
            buffer, reinterpret_cast<const uint8_t *>(message.constData()), std::size_t(message.size()));
        buffers += buffer;
    }
    QList<double> ours;
    QList<double> libres;
    QList<double> ratios;
    for (int round = 0; round < rounds; ++round) {
        ours += rate(messages, repeats, readByUs);
        libres += rate(buffers, repeats, readByLibre);
        ratios += ours.last() / libres.last();
    }
    std::printf("%s: %lld messages, ours %.0f/s, libre %.0f/s, ratio %.2f\n", name,
        qlonglong(messages.size()), median(ours), median(libres), median(ratios));
    for (mbuf *buffer : buffers)
        mem_deref(buffer);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption roundsOption(u"rounds"_s, u"How often by turns"_s, u"number"_s, u"9"_s);
    const QCommandLineOption repeatsOption(
        u"repeats"_s, u"How often each message a round"_s, u"number"_s, u"5000"_s);
    parser.addOptions({roundsOption, repeatsOption});
    parser.process(application);
    const int rounds = parser.value(roundsOption).toInt();
    const int repeats = parser.value(repeatsOption).toInt();

    QList<QByteArray> messages;
    for (const QByteArray &message : corpus()) {
        mbuf *buffer = mbuf_alloc(std::size_t(message.size()));
        mbuf_write_mem(
            buffer, reinterpret_cast<const uint8_t *>(message.constData()), std::size_t(message.size()));
        if (readByUs(message) && readByLibre(buffer))
            messages += message;
        mem_deref(buffer);
    }
    constexpr qsizetype typical = 6;
    if (messages.size() <= typical)
        return 1;
    compare("typical", messages.first(typical), rounds, repeats);
    compare("all", messages, rounds, std::max(1, repeats / 5));
    return 0;
}
