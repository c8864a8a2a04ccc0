// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/ServerTransaction.h"

#include "protocol/sip/MessageWriter.h"
#include "protocol/sip/TransactionLayer.h"

namespace verbund::sip {

ServerTransaction::ServerTransaction(TransactionLayer &layer, const SipMessage &request)
    : m_state(std::make_shared<State>(State{.layer = &layer, .request = request, .localTag = randomToken(6)}))
{
}

void ServerTransaction::respond(const Refusal &answer) const
{
    respond(answer.status, answer.reason,
        answer.fieldName.isEmpty() ? Fields() : Fields{{answer.fieldName, answer.fieldValue}});
}

void ServerTransaction::respond(int status, QByteArrayView reason, const Fields &fields) const
{
    if (std::exchange(m_state->answered, true) || !m_state->layer)
        return;
    const SipMessage &request = m_state->request;
    MessageWriter writer = MessageWriter::response(status, reason);
    for (const HeaderField &field : request.fields()) {
        switch (field.id) {
        case HeaderName::Via:
        case HeaderName::RecordRoute:
        case HeaderName::From:
        case HeaderName::CallId:
        case HeaderName::CSeq:
            writer.add(field.name, field.value);
            break;
        case HeaderName::To:
            writer.add("To",
                request.toTag().isEmpty() ? field.value.toByteArray() + ";tag=" + m_state->localTag
                                          : field.value.toByteArray());
            break;
        default:
            break;
        }
    }
    for (const auto &[name, value] : fields)
        writer.add(name, value);
    m_state->layer->answer(*this, writer.finish());
}

} // namespace verbund::sip
