// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/OwnTray.h"

#include "client/Client.h"
#include "client/Format.h"
#include "client/app/StatePictures.h"

namespace verbund {

namespace {

using State = Presence::Availability;

// The menu: open, a line, the states, a line, quit.
constexpr int openItem = 0;
constexpr int firstState = 2;
constexpr int states = int(State::Offline) + 1;
constexpr int quitItem = firstState + states + 1;

} // namespace

OwnTray::OwnTray(Client &client, Tray &tray, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_tray(tray)
{
    connect(&client, &Client::phaseChanged, this, &OwnTray::followOwn);
    connect(&client, &Client::waitingChanged, this, &OwnTray::show);
    connect(&tray, &Tray::activated, this, &OwnTray::windowWanted);
    connect(&tray, &Tray::chosen, this, &OwnTray::choose);
    followOwn();
}

void OwnTray::followOwn()
{
    if (OwnPresence *const own = m_client.own())
        connect(own, &OwnPresence::presenceChanged, this, &OwnTray::show, Qt::UniqueConnection);
    show();
}

void OwnTray::show()
{
    const OwnPresence *const own = m_client.own();
    const int waiting = m_client.waiting();
    TrayIcon icon{.picture = trayPicture(own ? own->availability() : State::Offline, waiting),
        .text = own ? tr("Verbund: %1").arg(own->words()) : tr("Verbund: signed out"),
        .menu = {{.text = waiting > 0 ? tr("Open Verbund (%n new)", "", waiting) : tr("Open Verbund")}, {}}};
    for (int i = 0; i < states; ++i) {
        icon.menu.append({.text = Format().availability(State(i)),
            .isChosen = own && own->chosenAvailability() == State(i),
            .isChoice = true,
            .isEnabled = own != nullptr,
            .picture = statePicture(State(i))});
    }
    icon.menu.append(TrayIcon::Item());
    icon.menu.append({.text = tr("Quit Verbund")});
    m_tray.show(icon);
}

void OwnTray::choose(int item)
{
    if (item == openItem)
        Q_EMIT windowWanted();
    else if (item == quitItem)
        m_client.shutDown();
    else if (item >= firstState && item < firstState + states && m_client.own())
        m_client.own()->setAvailability(State(item - firstState));
}

} // namespace verbund

#include "moc_OwnTray.cpp"
