// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "platforms/IdleWatch.h"

#include "moc_IdleWatch.cpp"
