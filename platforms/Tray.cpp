// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "platforms/Tray.h"

#include "moc_Tray.cpp"
