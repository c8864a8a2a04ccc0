// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/FederationLines.h"
#include "protocol/FederationReport.h"
#include "protocol/Message.h"

#include <QObject>
#include <QQmlEngine>

#include <memory>

class QUrl;

namespace verbund {

class FederationCheck;

/// "Why can't I reach …?": whom it is about, the lines as they are found, and the report.
class FederationForm final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(QString subject READ subject WRITE setSubject NOTIFY changed)
    Q_PROPERTY(QString direct READ direct WRITE setDirect NOTIFY changed)
    Q_PROPERTY(QString subjectError READ subjectError NOTIFY changed)
    Q_PROPERTY(QString directError READ directError NOTIFY changed)
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)
    Q_PROPERTY(bool aboutPerson READ isAboutPerson NOTIFY changed)
    Q_PROPERTY(QString question READ question NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(verbund::FederationLine::Verdict verdict READ verdict NOTIFY changed)
    Q_PROPERTY(bool hasReport READ hasReport NOTIFY changed)
    Q_PROPERTY(verbund::FederationLines *lines READ lines CONSTANT)

public:
    /// Untouched: nothing was checked yet.
    enum class State { Untouched, Running, Finished, Cancelled };
    Q_ENUM(State)
    enum class FileKind { Text, Json };
    Q_ENUM(FileKind)

    /// `check`: null where nothing can be checked.
    FederationForm(
        std::unique_ptr<FederationCheck> check, const QString &ownDomain, QObject *parent = nullptr);
    ~FederationForm() override;

    /// A domain or an address, as typed.
    [[nodiscard]] QString subject() const { return m_subject; }
    void setSubject(const QString &subject);
    /// `HOST[:PORT]` of a server known by hand, as typed; empty: the DNS says.
    [[nodiscard]] QString direct() const { return m_direct; }
    void setDirect(const QString &direct);
    /// Why it cannot be checked, as a sentence.
    [[nodiscard]] QString subjectError() const { return m_subjectError; }
    [[nodiscard]] QString directError() const { return m_directError; }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isRunning() const { return m_state == State::Running; }
    /// It is about somebody, not about a domain as such.
    [[nodiscard]] bool isAboutPerson() const;
    /// What is being checked, or was, as a question; empty: nothing yet.
    [[nodiscard]] QString question() const;
    /// How far it is while it runs, then what came of it.
    [[nodiscard]] QString summary() const;
    /// NotTested until there is a report.
    [[nodiscard]] FederationLine::Verdict verdict() const;
    [[nodiscard]] bool hasReport() const { return m_state > State::Running; }
    [[nodiscard]] const FederationReport &report() const { return m_report; }
    [[nodiscard]] FederationLines *lines() { return &m_lines; }

    /// Shows the page and checks a domain or an address.
    Q_INVOKABLE void open(const QString &subject);
    /// The same about whom a message did not reach, with the likely line opened.
    Q_INVOKABLE void openAfter(const verbund::Message &failed);
    /// The same about the own domain.
    Q_INVOKABLE void openOwn();
    /// Shows the page with nothing in it.
    Q_INVOKABLE void openEmpty();

    /// Checks what is typed, from the beginning.
    Q_INVOKABLE void start();
    /// What is not known yet is not tested.
    Q_INVOKABLE void cancel();

    /// The report to copy: it holds nothing about the user.
    Q_INVOKABLE [[nodiscard]] QString text() const;
    Q_INVOKABLE [[nodiscard]] QString json() const;
    /// Writes it, whole or not at all; saved() or failed() follows.
    Q_INVOKABLE void saveTo(const QUrl &file, verbund::FederationForm::FileKind kind);

Q_SIGNALS:
    void changed();
    /// The page is wanted.
    void opened();
    /// The end of a check.
    void finished();
    void saved(const QString &file);
    /// It could not be written; why, as a sentence.
    void failed(const QString &sentence);

private:
    void begin(const QString &subject);
    [[nodiscard]] bool read();
    void take(const FederationLine &line);
    void end(const FederationReport &report);
    void openLikely();
    [[nodiscard]] std::optional<FederationLine> whyUntested() const;

    std::unique_ptr<FederationCheck> m_check;
    QString m_ownDomain;
    QString m_subject;
    QString m_direct;
    QString m_subjectError;
    QString m_directError;
    FederationQuestion m_asked;
    FederationLines m_lines;
    FederationReport m_report;
    /// Which line to open at the end.
    std::optional<FederationLine::Check> m_likely;
    State m_state = State::Untouched;
    bool m_isCancelled = false;
};

} // namespace verbund
