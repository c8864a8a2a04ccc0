// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "platforms/desktop/FileKeychain.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace tst_keychain {

using namespace Qt::StringLiterals;
using namespace verbund;

/// The keychain of the sandbox: it keeps secrets, and says what it is.
class TestKeychain final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file = m_folder.path() + u"/keychain.json"_s;

    void expectWarning()
    {
        QTest::ignoreMessage(QtWarningMsg,
            "Secrets are kept UNPROTECTED in a file, because a file keychain was asked for. Never do this "
            "with a real account.");
    }

private Q_SLOTS:
    void secretsAreKeptOverARestart()
    {
        const QByteArray secret("\0key\xff", 5);
        expectWarning();
        {
            FileKeychain keychain(m_file);
            QCOMPARE(keychain.read(u"a"_s).result().error(), Keychain::Failure::NotFound);
            QVERIFY(keychain.write(u"a"_s, secret).result());
        }
        expectWarning();
        FileKeychain keychain(m_file);
        QCOMPARE(keychain.read(u"a"_s).result().value(), secret);
        QCOMPARE(QFile::permissions(m_file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QVERIFY(keychain.remove(u"a"_s).result());
        QVERIFY(keychain.remove(u"a"_s).result());
        QCOMPARE(keychain.read(u"a"_s).result().error(), Keychain::Failure::NotFound);
    }

    void peopleAreWarned()
    {
        expectWarning();
        QVERIFY(!FileKeychain(m_file).warning().isEmpty());
    }

    void fileThatCannotBeWrittenIsUnavailable()
    {
        expectWarning();
        FileKeychain keychain(m_folder.path());
        QCOMPARE(keychain.write(u"a"_s, "b").result().error(), Keychain::Failure::Unavailable);
    }
};

} // namespace tst_keychain

VERBUND_TEST(tst_keychain::TestKeychain)
#include "tst_keychain.moc"
