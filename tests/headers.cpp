// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
//
// Nothing: a precompiled header needs a file that it is for.
