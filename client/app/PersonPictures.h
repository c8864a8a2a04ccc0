// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QQmlEngine;

namespace verbund {

class Client;

/// Lets the pages of an engine show the pictures that a client keeps: `image://person/HASH`.
void showPictures(QQmlEngine &engine, Client &client);

} // namespace verbund
