// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QTimer>

#include <chrono>
#include <functional>

namespace verbund {

/// The last thing that can be taken back: for ten seconds, or until the next one.
class Undo : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(bool pending READ isPending NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)

public:
    static constexpr int seconds = 10;

    explicit Undo(
        QObject *parent = nullptr, std::chrono::milliseconds patience = std::chrono::seconds(seconds));
    /// What was not taken back is final.
    ~Undo() override;

    /// Offers to take something back. `revert` takes it back; `commit` does for good what was only shown as
    /// done, and may be empty. What was offered before is committed.
    void offer(
        const QString &text, const std::function<void()> &revert, const std::function<void()> &commit = {});
    [[nodiscard]] bool isPending() const { return bool(m_offer.revert); }
    /// What was done, as a sentence.
    [[nodiscard]] QString text() const { return m_offer.text; }

    /// Takes it back.
    Q_INVOKABLE void undo();
    /// It is final.
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();

private:
    struct Offer {
        QString text;
        std::function<void()> revert;
        std::function<void()> commit;
    };
    [[nodiscard]] Offer take();

    Offer m_offer;
    QTimer m_timer;
};

} // namespace verbund
