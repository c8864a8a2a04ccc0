// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/PartnerForm.h"
#include "client/PartnersModel.h"
#include "client/RelationChanges.h"
#include "client/RelationForm.h"
#include "client/VisibilityModel.h"

#include <memory>

namespace verbund {

class Partners;

/// Everything about who may see what that lives while one account is open, and what is open of it.
class PrivacyDesk final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(verbund::VisibilityModel *visibility READ visibility CONSTANT)
    Q_PROPERTY(verbund::PartnersModel *partners READ partners CONSTANT)
    Q_PROPERTY(verbund::RelationForm *form READ form NOTIFY formChanged)
    Q_PROPERTY(verbund::PartnerForm *partnerForm READ partnerForm NOTIFY partnerFormChanged)

public:
    enum class FileKind { Csv, Json };
    Q_ENUM(FileKind)

    struct Parts {
        Store &store;
        const People &people;
        Relations &relations;
        Partners &partners;
        const OwnPresence &own;
        Clock &clock;
        Undo &undo;
    };
    explicit PrivacyDesk(const Parts &parts, QObject *parent = nullptr);
    ~PrivacyDesk() override;

    // Made when they are first looked at.
    [[nodiscard]] VisibilityModel *visibility();
    [[nodiscard]] PartnersModel *partners();
    /// The relationship that is being changed; null when none is.
    [[nodiscard]] RelationForm *form() const { return m_form.get(); }
    /// The partner that is being written; null when none is.
    [[nodiscard]] PartnerForm *partnerForm() const { return m_partnerForm.get(); }

    /// What somebody sees, since when and why; changed() tells when to ask again.
    Q_INVOKABLE [[nodiscard]] verbund::VisibilityRow row(const QString &address) const;
    /// Opens the relationship of somebody.
    Q_INVOKABLE void open(const QString &address);
    Q_INVOKABLE void closeForm();
    /// Takes effect at once, without an end.
    Q_INVOKABLE void setLevel(const QString &address, verbund::Relation::Level level);
    /// Tells the server once more what it did not take of somebody.
    Q_INVOKABLE void tellAgain(const QString &address);
    /// Nothing is seen any more: by one, or by all that are shown in a part of the list.
    Q_INVOKABLE void revoke(const QString &address);
    Q_INVOKABLE void revokeSection(const QString &section);

    Q_INVOKABLE void addPartner();
    Q_INVOKABLE void editPartner(const QString &domain);
    Q_INVOKABLE void closePartnerForm();

    /// Writes who sees what, whole or not at all; exported() or failed() follows.
    Q_INVOKABLE void exportTo(const QUrl &file, verbund::PrivacyDesk::FileKind kind);

Q_SIGNALS:
    void formChanged();
    void partnerFormChanged();
    void changed();
    void exported(int count);
    /// Something could not be stored or written; why, as a sentence.
    void failed(const QString &sentence);

private:
    void openPartner(const Partner &partner);

    Parts m_parts;
    RelationChanges m_changes;
    std::unique_ptr<VisibilityModel> m_visibility;
    std::unique_ptr<PartnersModel> m_partners;
    std::unique_ptr<RelationForm> m_form;
    std::unique_ptr<PartnerForm> m_partnerForm;
};

} // namespace verbund
