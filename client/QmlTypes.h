// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Account.h"
#include "client/AddressRulesForm.h"
#include "client/DirectoryModel.h"
#include "client/FederationRow.h"
#include "client/ImportForm.h"
#include "client/LineRow.h"
#include "client/MergesModel.h"
#include "client/Policy.h"
#include "client/Rows.h"
#include "client/VisibilityRow.h"
#include "protocol/Contact.h"

#include <QQmlEngine>

/// Values of the lower layers as QML sees them; the layers themselves know nothing of QML.
namespace verbund::qmltypes {

struct ImAddressForeign {
    Q_GADGET
    QML_FOREIGN(verbund::ImAddress)
    QML_VALUE_TYPE(imAddress)
};
struct ErrorForeign {
    Q_GADGET
    QML_FOREIGN(verbund::Error)
    QML_VALUE_TYPE(failure)
};
struct MessageForeign {
    Q_GADGET
    QML_FOREIGN(verbund::Message)
    QML_VALUE_TYPE(message)
};
struct PresenceForeign {
    Q_GADGET
    QML_FOREIGN(verbund::Presence)
    QML_VALUE_TYPE(presence)
};
struct RequestForeign {
    Q_GADGET
    QML_FOREIGN(verbund::Request)
    QML_VALUE_TYPE(request)
};
struct PersonForeign {
    Q_GADGET
    QML_FOREIGN(verbund::Person)
    QML_VALUE_TYPE(person)
};
struct ChatRowForeign {
    Q_GADGET
    QML_FOREIGN(verbund::ChatRow)
    QML_VALUE_TYPE(chatRow)
};
struct ContactRowForeign {
    Q_GADGET
    QML_FOREIGN(verbund::ContactRow)
    QML_VALUE_TYPE(contactRow)
};
struct MessageRowForeign {
    Q_GADGET
    QML_FOREIGN(verbund::MessageRow)
    QML_VALUE_TYPE(messageRow)
};
struct RequestRowForeign {
    Q_GADGET
    QML_FOREIGN(verbund::RequestRow)
    QML_VALUE_TYPE(requestRow)
};
struct SearchRowForeign {
    Q_GADGET
    QML_FOREIGN(verbund::SearchRow)
    QML_VALUE_TYPE(searchRow)
};
struct LineRowForeign {
    Q_GADGET
    QML_FOREIGN(verbund::LineRow)
    QML_VALUE_TYPE(lineRow)
};
struct ToastRowForeign {
    Q_GADGET
    QML_FOREIGN(verbund::ToastRow)
    QML_VALUE_TYPE(toastRow)
};
struct RelationForeign {
    Q_GADGET
    QML_FOREIGN(verbund::Relation)
    QML_VALUE_TYPE(relation)
};
struct PermissionForeign {
    Q_GADGET
    QML_FOREIGN(verbund::Permission)
    QML_VALUE_TYPE(permission)
};
struct RulingForeign {
    Q_GADGET
    QML_FOREIGN(verbund::Ruling)
    QML_VALUE_TYPE(ruling)
};
struct PartnerForeign {
    Q_GADGET
    QML_FOREIGN(verbund::Partner)
    QML_VALUE_TYPE(partner)
};
struct VisibilityRowForeign {
    Q_GADGET
    QML_FOREIGN(verbund::VisibilityRow)
    QML_VALUE_TYPE(visibilityRow)
};
struct WhyRowForeign {
    Q_GADGET
    QML_FOREIGN(verbund::WhyRow)
    QML_VALUE_TYPE(whyRow)
};
struct CardForeign {
    Q_GADGET
    QML_FOREIGN(verbund::Card)
    QML_VALUE_TYPE(card)
};
struct CandidateForeign {
    Q_GADGET
    QML_FOREIGN(verbund::Candidate)
    QML_VALUE_TYPE(candidate)
};
struct MergeRowForeign {
    Q_GADGET
    QML_FOREIGN(verbund::MergeRow)
    QML_VALUE_TYPE(mergeRow)
};
struct ImportRowForeign {
    Q_GADGET
    QML_FOREIGN(verbund::ImportRow)
    QML_VALUE_TYPE(importRow)
};
struct ImportColumnForeign {
    Q_GADGET
    QML_FOREIGN(verbund::ImportColumn)
    QML_VALUE_TYPE(importColumn)
};
struct DirectoryRowForeign {
    Q_GADGET
    QML_FOREIGN(verbund::DirectoryRow)
    QML_VALUE_TYPE(directoryRow)
};
struct MappingRowForeign {
    Q_GADGET
    QML_FOREIGN(verbund::MappingRow)
    QML_VALUE_TYPE(mappingRow)
};
struct FederationLineForeign {
    Q_GADGET
    QML_FOREIGN(verbund::FederationLine)
    QML_VALUE_TYPE(federationLine)
};
struct FederationRowForeign {
    Q_GADGET
    QML_FOREIGN(verbund::FederationRow)
    QML_VALUE_TYPE(federationRow)
};

// Enums of the values, under names that QML can use.
namespace MessageEnums {
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(verbund::Message)
QML_NAMED_ELEMENT(Message)
} // namespace MessageEnums
namespace PresenceEnums {
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(verbund::Presence)
QML_NAMED_ELEMENT(Presence)
} // namespace PresenceEnums
namespace RequestEnums {
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(verbund::Request)
QML_NAMED_ELEMENT(Request)
} // namespace RequestEnums
namespace RelationEnums {
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(verbund::Relation)
QML_NAMED_ELEMENT(Relation)
} // namespace RelationEnums
namespace PartnerEnums {
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(verbund::Partner)
QML_NAMED_ELEMENT(Partner)
} // namespace PartnerEnums
namespace RulingEnums {
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(verbund::Ruling)
QML_NAMED_ELEMENT(Ruling)
} // namespace RulingEnums
namespace RouteEnums {
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(verbund::Route)
QML_NAMED_ELEMENT(Route)
} // namespace RouteEnums
namespace AccountEnums {
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(verbund::Account)
QML_NAMED_ELEMENT(Account)
} // namespace AccountEnums
namespace ErrorEnums {
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(verbund::Error)
QML_NAMED_ELEMENT(Failure)
} // namespace ErrorEnums
namespace CardEnums {
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(verbund::Card)
QML_NAMED_ELEMENT(Card)
} // namespace CardEnums
namespace CandidateEnums {
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(verbund::Candidate)
QML_NAMED_ELEMENT(Candidate)
} // namespace CandidateEnums
namespace MergeRowEnums {
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(verbund::MergeRow)
QML_NAMED_ELEMENT(MergeRow)
} // namespace MergeRowEnums
namespace ImportRowEnums {
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(verbund::ImportRow)
QML_NAMED_ELEMENT(ImportRow)
} // namespace ImportRowEnums
namespace FederationLineEnums {
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(verbund::FederationLine)
QML_NAMED_ELEMENT(FederationLine)
} // namespace FederationLineEnums
namespace CsvColumnEnums {
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(verbund::CsvColumn)
QML_NAMED_ELEMENT(CsvColumn)
} // namespace CsvColumnEnums

} // namespace verbund::qmltypes
