#pragma once

#include "rounditem.h"

/// A sheet of one colour with a round hole as large as it fits.
class HoleItem : public RoundItem
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit HoleItem(QQuickItem *parent = nullptr);

    void paint(QPainter *painter) override;
};
