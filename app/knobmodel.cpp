#include "knobmodel.h"

#include "palette.h"

using namespace Qt::Literals::StringLiterals;

namespace {

int hueOf(const lessons::Knob &knob, const trace::TraceLog &log)
{
    if (knob.task.isEmpty())
        return Palette::NoHue;
    for (const trace::Event &event : log.events()) {
        if (event.kind == asyncio::EventKind::TaskCreated && event.label == knob.task)
            return Palette::hueOf(event.task);
    }
    return Palette::NoHue;
}

QStringList textsOf(const lessons::Knob &knob, const QString &language)
{
    QStringList texts;
    for (const QString &choice : knob.choices)
        texts.append(knob.display(choice, language));
    return texts;
}

} // namespace

KnobModel::KnobModel(QObject *parent)
    : RowModel({ "name", "label", "note", "type", "value", "minimum", "maximum", "step", "choices",
                 "choiceTexts", "display", "hue", "literal", "url" },
               parent)
{
}

void KnobModel::show(const QList<lessons::Knob> &knobs, const QVariantMap &values, const trace::TraceLog &log,
                     const QString &language)
{
    QList<Row> rows;
    for (const lessons::Knob &knob : knobs) {
        const QVariant value = values.value(knob.name, knob.defaultValue);
        rows.append({ qHash(knob.name),
                      { knob.name, knob.label.value(language), knob.note.value(language),
                        QString(lessons::nameOf(knob.type)), value, knob.minimum, knob.maximum, knob.step,
                        QStringList(knob.choices), textsOf(knob, language), knob.display(value, language),
                        hueOf(knob, log), knob.codeText(value), knob.isUrl } });
    }
    setRows(rows);
}
