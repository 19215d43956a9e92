#pragma once

#include "player/player.h"

#include <QtQml/qqml.h>

/// Makes the core's player known to QML by the name Player.
struct PlayerType
{
    Q_GADGET
    QML_FOREIGN(player::Player)
    QML_NAMED_ELEMENT(Player)
    QML_UNCREATABLE("The workbench owns the player.")
};
