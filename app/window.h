#pragma once

#include <QString>

class QQmlApplicationEngine;
class QQuickWindow;

/// Opens the window and runs until it is closed. file: a saved trace or a Python program to open in it, or
/// empty.
/// Returns the exit code; throws CommandError where there is no display.
int showWindow(const QString &file);

/// Loads the window's views, for the application object that exists. The engine owns the window;
/// nullptr where the views cannot be loaded, which is an error of the program.
QQuickWindow *loadWindow(QQmlApplicationEngine &engine);

/// The same for the window that the audience of a presentation sees, alone.
QQuickWindow *loadAudienceWindow(QQmlApplicationEngine &engine);

/// What the application object and the controls need to know, before and after it is made.
void prepareApplication();
