#pragma once

#include "rounditem.h"

/// A dashed outline with round corners: a place that is empty. A Rectangle has no dashes.
class DashedItem : public RoundItem
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit DashedItem(QQuickItem *parent = nullptr);

    void paint(QPainter *painter) override;
};
