// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>

/// The namespaces of the documents.
namespace verbund::sip::ns {

inline constexpr QLatin1StringView pidf{"urn:ietf:params:xml:ns:pidf"};
inline constexpr QLatin1StringView dataModel{"urn:ietf:params:xml:ns:pidf:data-model"};
inline constexpr QLatin1StringView rpid{"urn:ietf:params:xml:ns:pidf:rpid"};
inline constexpr QLatin1StringView cipid{"urn:ietf:params:xml:ns:pidf:cipid"};
/// Ours, as on the XMPP side: which of the six states a coarser word stands for.
inline constexpr QLatin1StringView availability{"urn:verbund:presence:0"};
inline constexpr QLatin1StringView watcherInfo{"urn:ietf:params:xml:ns:watcherinfo"};
inline constexpr QLatin1StringView rlmi{"urn:ietf:params:xml:ns:rlmi"};
inline constexpr QLatin1StringView commonPolicy{"urn:ietf:params:xml:ns:common-policy"};
inline constexpr QLatin1StringView presRules{"urn:ietf:params:xml:ns:pres-rules"};
inline constexpr QLatin1StringView resourceLists{"urn:ietf:params:xml:ns:resource-lists"};
inline constexpr QLatin1StringView rlsServices{"urn:ietf:params:xml:ns:rls-services"};
inline constexpr QLatin1StringView imdn{"urn:ietf:params:xml:ns:imdn"};
inline constexpr QLatin1StringView composing{"urn:ietf:params:xml:ns:im-iscomposing"};
inline constexpr QLatin1StringView xml{"http://www.w3.org/XML/1998/namespace"};

} // namespace verbund::sip::ns
