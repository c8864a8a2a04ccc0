// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/AddressBook.h"
#include "client/AddressRulesForm.h"
#include "client/ContactForm.h"
#include "client/DirectoryForm.h"
#include "client/DirectoryModel.h"
#include "client/ImportForm.h"
#include "client/MergesModel.h"
#include "client/Pictures.h"
#include "client/Undo.h"

#include <memory>

namespace verbund {

/// Everything about contacts that lives while one account is open: the address book, and what is open of it.
class ContactDesk final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(verbund::AddressBook *book READ book CONSTANT)
    Q_PROPERTY(verbund::Undo *undo READ undo CONSTANT)
    Q_PROPERTY(verbund::MergesModel *merges READ merges CONSTANT)
    Q_PROPERTY(verbund::DirectoryModel *directory READ directory CONSTANT)
    Q_PROPERTY(verbund::DirectoryForm *directoryForm READ directoryForm CONSTANT)
    Q_PROPERTY(verbund::AddressRulesForm *rulesForm READ rulesForm CONSTANT)
    Q_PROPERTY(verbund::Pictures *pictures READ pictures CONSTANT)
    Q_PROPERTY(verbund::ContactForm *form READ form NOTIFY formChanged)
    Q_PROPERTY(verbund::ImportForm *import READ import NOTIFY importChanged)

public:
    struct Parts {
        Store &store;
        People &people;
        Lines &lines;
        Keychain &keychain;
        ImAddress own;
        QString caFile;
        /// Both may be null.
        std::unique_ptr<DomainLookup> lookup;
        std::unique_ptr<Directory> directory;
    };
    explicit ContactDesk(Parts parts, QObject *parent = nullptr);
    ~ContactDesk() override;

    [[nodiscard]] Later<void> load();
    [[nodiscard]] AddressBook *book() { return &m_book; }
    [[nodiscard]] Undo *undo() { return &m_undo; }
    [[nodiscard]] MergesModel *merges() { return &m_merges; }
    [[nodiscard]] DirectoryModel *directory() { return &m_directory; }
    [[nodiscard]] DirectoryForm *directoryForm() { return &m_directoryForm; }
    [[nodiscard]] AddressRulesForm *rulesForm() { return &m_rulesForm; }
    [[nodiscard]] Pictures *pictures() { return &m_pictures; }
    /// The contact that is being edited; null when none is.
    [[nodiscard]] ContactForm *form() const { return m_form.get(); }
    /// The import whose preview is open; null when none is.
    [[nodiscard]] ImportForm *import() const { return m_import.get(); }

    /// Opens an empty form; `typed`, an address, a number or a name, stands in the field it belongs to.
    Q_INVOKABLE void create(const QString &typed);
    /// Opens a form with what the directory says of somebody.
    Q_INVOKABLE void createFrom(const verbund::Card &card);
    /// Opens the form of a contact, or one for somebody who is none yet.
    Q_INVOKABLE void edit(const verbund::Person &person);
    Q_INVOKABLE void closeForm();
    /// Opens the preview of an import.
    Q_INVOKABLE void openImport(const QUrl &file);
    Q_INVOKABLE void closeImport();
    /// Writes all contacts as vCards; exported() or exportFailed() follows.
    Q_INVOKABLE void exportTo(const QUrl &file);

Q_SIGNALS:
    void formChanged();
    void importChanged();
    void exported(int count);
    void exportFailed(const QString &sentence);

private:
    void open(const Card &card);
    void writeFile(const QUrl &file, const QList<Card> &cards, const QHash<QString, Picture> &pictures);

    Store &m_store;
    People &m_people;
    Lines &m_lines;
    std::unique_ptr<DomainLookup> m_lookup;
    std::unique_ptr<Directory> m_ldap;
    Undo m_undo;
    AddressRules m_rules;
    AddressBook m_book;
    Pictures m_pictures;
    MergesModel m_merges;
    DirectoryModel m_directory;
    DirectoryForm m_directoryForm;
    AddressRulesForm m_rulesForm;
    std::unique_ptr<ContactForm> m_form;
    std::unique_ptr<ImportForm> m_import;
};

} // namespace verbund
