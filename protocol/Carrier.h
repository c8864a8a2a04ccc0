// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaType>

#include <array>

namespace verbund {

/// The protocols that can carry a message.
class Route {
    Q_GADGET

public:
    enum class Carrier { Xmpp, Sip };
    Q_ENUM(Carrier)
    /// What the user wants of the route to a person: to have it found, or one protocol for good.
    enum class Wish { Automatic, OnlyXmpp, OnlySip };
    Q_ENUM(Wish)
};

using Carrier = Route::Carrier;

/// All of them, the preferred one first.
inline constexpr std::array allCarriers{Carrier::Xmpp, Carrier::Sip};

/// Some of the protocols: a set that fits in a number.
class Carriers {
public:
    constexpr Carriers() = default;
    constexpr Carriers(Carrier carrier)
        : m_bits(bit(carrier))
    {
    }
    /// As bits() gave it.
    [[nodiscard]] static constexpr Carriers fromBits(int bits)
    {
        Carriers carriers;
        carriers.m_bits = bits;
        return carriers;
    }
    [[nodiscard]] static constexpr Carriers all() { return Carriers(Carrier::Xmpp) | Carrier::Sip; }

    /// 1 for XMPP, 2 for SIP.
    [[nodiscard]] constexpr int bits() const { return m_bits; }
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    [[nodiscard]] constexpr bool contains(Carrier carrier) const { return (m_bits & bit(carrier)) != 0; }
    constexpr void set(Carrier carrier, bool on)
    {
        m_bits = on ? m_bits | bit(carrier) : m_bits & ~bit(carrier);
    }
    /// True when there is any.
    explicit constexpr operator bool() const { return m_bits != 0; }

    friend constexpr Carriers operator|(Carriers a, Carriers b) { return fromBits(a.m_bits | b.m_bits); }
    friend constexpr Carriers operator&(Carriers a, Carriers b) { return fromBits(a.m_bits & b.m_bits); }
    /// Those of a that are not in b.
    friend constexpr Carriers operator-(Carriers a, Carriers b) { return fromBits(a.m_bits & ~b.m_bits); }
    friend constexpr bool operator==(Carriers, Carriers) = default;

private:
    [[nodiscard]] static constexpr int bit(Carrier carrier) { return 1 << int(carrier); }

    int m_bits = 0;
};

} // namespace verbund
