// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/Application.h"

#include "client/AdminPolicy.h"
#include "client/app/PersonPictures.h"
#include "platforms/Process.h"
#include "platforms/desktop/DesktopNotifier.h"
#include "platforms/desktop/FileKeychain.h"
#include "platforms/desktop/SystemKeychain.h"
#include "protocol/directory/LdapDirectory.h"
#include "protocol/federation/CarrierLookup.h"
#include "protocol/federation/FederationProbe.h"
#include "protocol/federation/SystemResolver.h"
#include "protocol/sip/SipSession.h"
#include "protocol/xmpp/XmppSession.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QIcon>
#include <QNetworkProxyFactory>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr int fontPixels = 14;

std::unique_ptr<Keychain> makeKeychain(const QString &file)
{
    if (file.isEmpty())
        return std::make_unique<SystemKeychain>();
    return std::make_unique<FileKeychain>(file);
}

// The one place that knows every protocol.
std::unique_ptr<Session> makeSession(Carrier carrier, SessionSink &sink)
{
    switch (carrier) {
    case Carrier::Xmpp:
        return std::make_unique<XmppSession>(sink);
    case Carrier::Sip:
        return std::make_unique<SipSession>(sink, std::make_shared<SystemResolver>());
    }
    return nullptr;
}

// `file`: authorities that are trusted beside the system's.
std::unique_ptr<FederationCheck> makeFederationCheck(const QString &file)
{
    return std::make_unique<FederationProbe>(
        FederationProbeParts{.resolver = std::make_shared<SystemResolver>(),
            .authorities = [file] { return systemAuthorities(file); }});
}

} // namespace

void Application::prepare()
{
    protectMemory();
    QCoreApplication::setApplicationName(u"Verbund"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(VERBUND_VERSION));
    QGuiApplication::setDesktopFileName(u"org.verbund.Verbund"_s);
    // Many offices reach the world through a proxy only.
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    // Office machines are often virtual ones: there Qt's own painter is smaller and quicker than emulated
    // OpenGL.
    if (qEnvironmentVariableIsEmpty("QT_QUICK_BACKEND") && !hasGraphicsDevice())
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
}

Application::Application(const Options &options, QObject *parent)
    : QObject(parent)
    , m_keychain(makeKeychain(options.keychainFile))
    , m_notifier(std::make_unique<DesktopNotifier>())
    , m_client(std::make_unique<Client>(ClientParts{
          .makeSession = makeSession,
          .keychain = *m_keychain,
          .notifier = *m_notifier,
          .clock = m_clock,
          .idleWatch = m_idleWatch,
          .profile = options.profile,
          .caFile = options.caFile,
          .policyFile = adminPolicyFile(),
          .makeLookup = [] { return std::make_unique<CarrierLookup>(std::make_shared<SystemResolver>()); },
          .makeDirectory = [] { return std::make_unique<LdapDirectory>(); },
          .makeFederationCheck = [file = options.caFile] { return makeFederationCheck(file); },
      }))
    , m_ownTray(*m_client, m_tray)
{
    QGuiApplication::setWindowIcon(QIcon::fromTheme(u"org.verbund.Verbund"_s));
    useFont();
    useLanguage();
    connect(m_client->settings(), &Settings::languageChanged, this, [this] {
        useLanguage();
        m_engine.retranslate();
        m_ownTray.show();
    });
    connect(m_client.get(), &Client::waitingChanged, this,
        [this] { qGuiApp->setBadgeNumber(m_client->waiting()); });
    connect(m_client.get(), &Client::conversationWanted, this, &Application::raise);
    connect(m_client.get(), &Client::requestWanted, this, &Application::raise);
    connectTray();
}

Application::~Application() = default;

// While there is an icon, closing the window does not end the program; without it nobody would find it again.
void Application::connectTray()
{
    connect(&m_ownTray, &OwnTray::windowWanted, this, &Application::raise);
    connect(&m_tray, &Tray::shownChanged, this, [this] {
        if (!window())
            return;
        window()->setProperty("hasTray", m_tray.isShown());
        if (!m_tray.isShown() && !window()->isVisible())
            raise();
    });
}

void Application::useLanguage() { m_language.set(m_client->settings()->language()); }

void Application::useFont()
{
    QFont font = QGuiApplication::font();
    // Without a desktop there is no interface font, only Qt's last resort.
    const bool hasDesktop = !qEnvironmentVariableIsEmpty("XDG_CURRENT_DESKTOP")
        && QGuiApplication::platformName() != "offscreen"_L1;
    if (!hasDesktop && QFontDatabase::hasFamily(u"Inter"_s))
        font.setFamilies({u"Inter"_s, u"Noto Color Emoji"_s});
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPixelSize(fontPixels);
    QGuiApplication::setFont(font);
}

bool Application::show()
{
    showPictures(m_engine, *m_client);
    m_engine.setInitialProperties({{u"client"_s, QVariant::fromValue(m_client.get())}});
    m_engine.loadFromModule("Verbund", "Main");
    if (!window())
        return false;
    window()->setProperty("hasTray", m_tray.isShown());
    m_client->start();
    return true;
}

void Application::raise()
{
    window()->show();
    window()->raise();
    window()->requestActivate();
}

QQuickWindow *Application::window() const
{
    const QList<QObject *> roots = m_engine.rootObjects();
    return roots.isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(roots.first());
}

} // namespace verbund

#include "moc_Application.cpp"
