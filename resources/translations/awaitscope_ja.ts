<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Space</source>
        <translation>スペース</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Beat %1</source>
        <translation>場面 %1</translation>
    </message>
    <message>
        <source>Your turn: the task of this lesson</source>
        <translation>やってみよう：このレッスンの課題</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>レッスン</translation>
    </message>
    <message>
        <source>Lesson %1</source>
        <translation>レッスン %1</translation>
    </message>
    <message>
        <source>Recent file</source>
        <translation>最近のファイル</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>再生、一時停止</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>1 ステップ戻る</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>1 ステップ進む</translation>
    </message>
    <message>
        <source>Previous beat</source>
        <translation>前の場面</translation>
    </message>
    <message>
        <source>Next beat</source>
        <translation>次の場面</translation>
    </message>
    <message>
        <source>Next iteration of the loop</source>
        <translation>ループの次の周回へ</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>最初のステップへ</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>最後のステップへ</translation>
    </message>
    <message>
        <source>To the cause of this step</source>
        <translation>このステップの原因へ</translation>
    </message>
    <message>
        <source>To where the two runs part</source>
        <translation>2 つの実行が分かれるところへ</translation>
    </message>
    <message>
        <source>Breakpoint at the caret&apos;s await point</source>
        <translation>カーソル行の await 箇所でブレーク</translation>
    </message>
    <message>
        <source>Stop at breakpoints, or not</source>
        <translation>ブレークポイントで止まるかどうか</translation>
    </message>
    <message>
        <source>Play twice as fast</source>
        <translation>2 倍の速さで再生</translation>
    </message>
    <message>
        <source>Play half as fast</source>
        <translation>半分の速さで再生</translation>
    </message>
    <message>
        <source>To the question that waits</source>
        <translation>回答待ちの問いへ</translation>
    </message>
    <message>
        <source>Choose an answer to a prediction</source>
        <translation>予想の選択肢を選ぶ</translation>
    </message>
    <message>
        <source>Commit the answer</source>
        <translation>回答を確定する</translation>
    </message>
    <message>
        <source>Undo a change of a parameter</source>
        <translation>パラメーターの変更を元に戻す</translation>
    </message>
    <message>
        <source>Redo a change of a parameter</source>
        <translation>パラメーターの変更をやり直す</translation>
    </message>
    <message>
        <source>Parameters as the lesson has them</source>
        <translation>パラメーターをレッスンの初期値に戻す</translation>
    </message>
    <message>
        <source>You are the loop: choose what runs next</source>
        <translation>ループになってみる：次に動くものを選ぶ</translation>
    </message>
    <message>
        <source>In the loop&apos;s place: choose; leave with Esc</source>
        <translation>「あなたがループ」で選択（Esc で終了）</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>次のレッスン</translation>
    </message>
    <message>
        <source>Previous lesson</source>
        <translation>前のレッスン</translation>
    </message>
    <message>
        <source>Start this lesson over</source>
        <translation>このレッスンを最初からやり直す</translation>
    </message>
    <message>
        <source>Ask for predictions, or not</source>
        <translation>予想を問うかどうか</translation>
    </message>
    <message>
        <source>Export progress…</source>
        <translation>進み具合を書き出す…</translation>
    </message>
    <message>
        <source>Import progress…</source>
        <translation>進み具合を読み込む…</translation>
    </message>
    <message>
        <source>Reset all progress…</source>
        <translation>進み具合をすべて消去…</translation>
    </message>
    <message>
        <source>Zoom the timeline in</source>
        <translation>タイムラインを拡大</translation>
    </message>
    <message>
        <source>Zoom the timeline out</source>
        <translation>タイムラインを縮小</translation>
    </message>
    <message>
        <source>Move the timeline left</source>
        <translation>タイムラインを左へ移動</translation>
    </message>
    <message>
        <source>Move the timeline right</source>
        <translation>タイムラインを右へ移動</translation>
    </message>
    <message>
        <source>Frame the selection; again: the whole run</source>
        <translation>選択部分を表示、もう一度で全体</translation>
    </message>
    <message>
        <source>Show the whole run</source>
        <translation>全体を表示</translation>
    </message>
    <message>
        <source>Axis: Elastic</source>
        <translation>時間軸：伸縮</translation>
    </message>
    <message>
        <source>Axis: Time</source>
        <translation>時間軸：時間</translation>
    </message>
    <message>
        <source>Axis: Steps</source>
        <translation>時間軸：ステップ</translation>
    </message>
    <message>
        <source>Arrows: all</source>
        <translation>矢印：すべて</translation>
    </message>
    <message>
        <source>Arrows: this step</source>
        <translation>矢印：このステップ</translation>
    </message>
    <message>
        <source>Arrows: none</source>
        <translation>矢印：なし</translation>
    </message>
    <message>
        <source>Previous lane, next lane, in the timeline</source>
        <translation>前、次のレーン（タイムライン内）</translation>
    </message>
    <message>
        <source>Shorten, lengthen the sleep of this lane</source>
        <translation>このレーンの sleep を短く、長く</translation>
    </message>
    <message>
        <source>Open a trace or a program…</source>
        <translation>トレースまたはプログラムを開く…</translation>
    </message>
    <message>
        <source>Save this run as a trace; in the playground the program</source>
        <translation>この実行をトレースとして保存。実験場ではプログラムを保存</translation>
    </message>
    <message>
        <source>Back to the lesson</source>
        <translation>レッスンに戻る</translation>
    </message>
    <message>
        <source>Export a picture of the window (PNG)…</source>
        <translation>ウィンドウの画像を書き出す (PNG)…</translation>
    </message>
    <message>
        <source>Export a picture of the timeline (SVG)…</source>
        <translation>タイムラインの画像を書き出す (SVG)…</translation>
    </message>
    <message>
        <source>Export an animation, step by step (GIF)…</source>
        <translation>1 ステップごとのアニメーションを書き出す (GIF)…</translation>
    </message>
    <message>
        <source>Export the trace for Chrome and Perfetto (JSON)…</source>
        <translation>Chrome と Perfetto 用のトレースを書き出す (JSON)…</translation>
    </message>
    <message>
        <source>Export the trace for Perfetto (protobuf)…</source>
        <translation>Perfetto 用のトレースを書き出す (protobuf)…</translation>
    </message>
    <message>
        <source>Export a profile for speedscope (JSON)…</source>
        <translation>speedscope 用のプロファイルを書き出す (JSON)…</translation>
    </message>
    <message>
        <source>Playground: run your own Python</source>
        <translation>実験場：自分の Python を実行</translation>
    </message>
    <message>
        <source>Edit a copy of this program in the playground</source>
        <translation>このプログラムの写しを実験場で編集</translation>
    </message>
    <message>
        <source>Run the program, or stop it</source>
        <translation>プログラムを実行、または停止</translation>
    </message>
    <message>
        <source>New program</source>
        <translation>新しいプログラム</translation>
    </message>
    <message>
        <source>Save the program as…</source>
        <translation>プログラムに名前を付けて保存…</translation>
    </message>
    <message>
        <source>How the program is run…</source>
        <translation>プログラムの実行方法…</translation>
    </message>
    <message>
        <source>Find in the program</source>
        <translation>プログラム内を検索</translation>
    </message>
    <message>
        <source>Make lines comments, in the editor</source>
        <translation>行をコメントにする（エディター内）</translation>
    </message>
    <message>
        <source>Undo, redo, in the editor</source>
        <translation>元に戻す、やり直す（エディター内）</translation>
    </message>
    <message>
        <source>Leave the editor</source>
        <translation>エディターから出る</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>コマンドを探す</translation>
    </message>
    <message>
        <source>Leave the comparison</source>
        <translation>比較をやめる</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Legend: what the shapes and colours mean</source>
        <translation>凡例：形と色の意味</translation>
    </message>
    <message>
        <source>Compare two runs side by side, or leave that</source>
        <translation>2 つの実行を並べて比較、またはやめる</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>次の領域</translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation>前の領域</translation>
    </message>
    <message>
        <source>Source: Python</source>
        <translation>ソース：Python</translation>
    </message>
    <message>
        <source>Source: C++ (QCoro)</source>
        <translation>ソース：C++ (QCoro)</translation>
    </message>
    <message>
        <source>Source: graph of who waits for whom</source>
        <translation>ソース：誰が誰を待つかのグラフ</translation>
    </message>
    <message>
        <source>Run order of Python 3.11</source>
        <translation>Python 3.11 の実行順</translation>
    </message>
    <message>
        <source>Run order of Python 3.12</source>
        <translation>Python 3.12 の実行順</translation>
    </message>
    <message>
        <source>Run order of Python 3.13</source>
        <translation>Python 3.13 の実行順</translation>
    </message>
    <message>
        <source>Navigator: names or numbers of the lessons</source>
        <translation>ナビゲーター：レッスンの名前または番号</translation>
    </message>
    <message>
        <source>Language: English</source>
        <translation>言語：英語</translation>
    </message>
    <message>
        <source>Language: Japanese</source>
        <translation>言語：日本語</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>テーマ：ライト</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>テーマ：ダーク</translation>
    </message>
    <message>
        <source>Theme: same as the desktop</source>
        <translation>テーマ：デスクトップに合わせる</translation>
    </message>
    <message>
        <source>Less motion, or not</source>
        <translation>動きを減らすかどうか</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了する</translation>
    </message>
    <message>
        <source>Moving in the run</source>
        <translation>実行の中を移動</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>実験場</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Collapse or open the lesson</source>
        <translation>レッスンを畳む、開く</translation>
    </message>
    <message>
        <source>Collapse or open the source</source>
        <translation>ソースを畳む、開く</translation>
    </message>
    <message>
        <source>Collapse or open the inspector</source>
        <translation>インスペクターを畳む、開く</translation>
    </message>
    <message>
        <source>Collapse or open what is above the timeline</source>
        <translation>タイムラインの上を畳む、開く</translation>
    </message>
    <message>
        <source>All panes as they were at first</source>
        <translation>すべてのペインを最初の状態に戻す</translation>
    </message>
    <message>
        <source>Back to what was in view before</source>
        <translation>一つ前の表示に戻る</translation>
    </message>
    <message>
        <source>Forth again in what was in view</source>
        <translation>一つ先の表示に進む</translation>
    </message>
    <message>
        <source>Tour of the window</source>
        <translation>ウィンドウの案内</translation>
    </message>
    <message>
        <source>Present it to an audience; there F1 shows its keys</source>
        <translation>プレゼンテーションを始める（キー一覧は F1）</translation>
    </message>
    <message>
        <source>Larger type</source>
        <translation>文字を大きく</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>文字を小さく</translation>
    </message>
    <message>
        <source>Usual type size</source>
        <translation>標準の文字の大きさ</translation>
    </message>
    <message>
        <source>Source: tree of who made whom</source>
        <translation>ソース：タスクの親子関係の木</translation>
    </message>
    <message>
        <source>drag</source>
        <translation>ドラッグ</translation>
    </message>
    <message>
        <source>Select a range: it begins at the playhead</source>
        <translation>範囲を選ぶ：再生位置から始める</translation>
    </message>
    <message>
        <source>Select a range: it ends at the playhead</source>
        <translation>範囲を選ぶ：再生位置で終える</translation>
    </message>
    <message>
        <source>Select a range with the mouse, let go of it</source>
        <translation>マウスで範囲を選ぶ、選択をやめる</translation>
    </message>
    <message>
        <source>Let go of the selected range</source>
        <translation>範囲の選択をやめる</translation>
    </message>
    <message>
        <source>Filter the lanes by name</source>
        <translation>レーンを名前で絞り込む</translation>
    </message>
    <message>
        <source>Pin this lane to the top, or let go of it</source>
        <translation>このレーンを上に固定する、または外す</translation>
    </message>
    <message>
        <source>Group the lanes by parent task, or not</source>
        <translation>レーンを親タスクごとにまとめる、またはやめる</translation>
    </message>
    <message>
        <source>Fold the group of this lane, or open it</source>
        <translation>このレーンのグループをたたむ、または開く</translation>
    </message>
    <message>
        <source>Show all lanes: no filter, nothing folded</source>
        <translation>すべてのレーンを表示：絞り込みなし、たたまない</translation>
    </message>
</context>
<context>
    <name>AudienceView</name>
    <message>
        <source>Presentation</source>
        <translation>プレゼンテーション</translation>
    </message>
</context>
<context>
    <name>AudienceWindow</name>
    <message>
        <source>%1 – presentation</source>
        <translation>%1 – プレゼンテーション</translation>
    </message>
</context>
<context>
    <name>AwButton</name>
    <message>
        <source>not available now</source>
        <translation>今は使えません</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>BeatBar</name>
    <message>
        <source>Beat %1 of %2</source>
        <translation>場面 %1 / %2</translation>
    </message>
    <message>
        <source>Previous beat</source>
        <translation>前の場面</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Next beat</source>
        <translation>次の場面</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>次のレッスン</translation>
    </message>
    <message>
        <source>Final task</source>
        <translation>最後の課題</translation>
    </message>
    <message>
        <source>Your turn</source>
        <translation>やってみよう</translation>
    </message>
    <message>
        <source>Take the loop&apos;s place</source>
        <translation>ループ役になって次のタスクを選ぶ</translation>
    </message>
    <message>
        <source>You are the loop</source>
        <translation>あなたがループ</translation>
    </message>
</context>
<context>
    <name>BeatDots</name>
    <message>
        <source>Beats</source>
        <translation>場面</translation>
    </message>
    <message>
        <source>Beat %1, %2</source>
        <translation>場面 %1、%2</translation>
    </message>
    <message>
        <source>does not happen with these values</source>
        <translation>この値では起こりません</translation>
    </message>
</context>
<context>
    <name>BeatModel</name>
    <message>
        <source>hidden until you answer</source>
        <translation>回答するまで非表示</translation>
    </message>
    <message>
        <source>Your turn</source>
        <translation>やってみよう</translation>
    </message>
</context>
<context>
    <name>BlockedLimit</name>
    <message>
        <source>The loop counts as blocked after</source>
        <translation>ループが止まったとみなす時間</translation>
    </message>
</context>
<context>
    <name>Body</name>
    <message>
        <source>Edge of the inspector</source>
        <translation>インスペクターの境界</translation>
    </message>
    <message>
        <source>Edge above the timeline</source>
        <translation>タイムラインの上の境界</translation>
    </message>
</context>
<context>
    <name>BreakpointButton</name>
    <message>
        <source>Breakpoint on line %1</source>
        <translation>%1 行目のブレークポイント</translation>
    </message>
    <message>
        <source>Remove the breakpoint</source>
        <translation>ブレークポイントを外す</translation>
    </message>
    <message>
        <source>Stop here while playing</source>
        <translation>再生中にここで停止</translation>
    </message>
</context>
<context>
    <name>ChoiceButton</name>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>CodeArea</name>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>%1 の本文</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>コマンドを探す</translation>
    </message>
    <message>
        <source>Command, lesson, beat, file or task to find</source>
        <translation>探すコマンド、レッスン、場面、ファイル、タスク</translation>
    </message>
    <message>
        <source>Command, lesson, beat, file or task</source>
        <translation>コマンド、レッスン、場面、ファイル、タスク</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>見つかったもの</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>その名前のものはありません。</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter does it · Esc closes · in English or Japanese</source>
        <translation>↑ ↓ で選び、Enter で実行、Esc で閉じる。日本語でも英語でも探せます</translation>
    </message>
</context>
<context>
    <name>CompareCards</name>
    <message>
        <source>Difference</source>
        <translation>差</translation>
    </message>
</context>
<context>
    <name>CompareLanes</name>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Swap the two sides</source>
        <translation>上下を入れ替える</translation>
    </message>
    <message>
        <source>Swap sides</source>
        <translation>上下を入れ替え</translation>
    </message>
    <message>
        <source>Shared time axis</source>
        <translation>共通の時間軸</translation>
    </message>
</context>
<context>
    <name>CompareParting</name>
    <message>
        <source>Move the clock to where the runs part</source>
        <translation>実行が分かれる時点に移る</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>そこへ移る</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>表示する内容</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>レーン</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数値</translation>
    </message>
</context>
<context>
    <name>CompareSide</name>
    <message>
        <source>Compare a saved trace</source>
        <translation>保存したトレースと比較</translation>
    </message>
    <message>
        <source>Drop a saved trace to compare it</source>
        <translation>保存したトレースをここにドロップして比較</translation>
    </message>
    <message>
        <source>Timeline of %1</source>
        <translation>%1 のタイムライン</translation>
    </message>
</context>
<context>
    <name>CompareTables</name>
    <message>
        <source>Figures</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>実行全体</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>%1 の時点</translation>
    </message>
</context>
<context>
    <name>CompareTransport</name>
    <message>
        <source>Transport</source>
        <translation>再生操作</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>最初に戻る</translation>
    </message>
    <message>
        <source>Previous moment at which something happens</source>
        <translation>何かが起こる前の時点へ</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>スペース</translation>
    </message>
    <message>
        <source>Next moment at which something happens</source>
        <translation>何かが起こる次の時点へ</translation>
    </message>
    <message>
        <source>Both runs follow one clock</source>
        <translation>2 つの実行は同じ時計で進みます</translation>
    </message>
    <message>
        <source>Time %1 of %2</source>
        <translation>時刻 %1（全体 %2）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
</context>
<context>
    <name>ComparedRun</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 ほか %2 件</translation>
    </message>
    <message>
        <source>%1 (failed)</source>
        <translation>%1（失敗）</translation>
    </message>
    <message>
        <source>%1 (cancelled)</source>
        <translation>%1（キャンセル）</translation>
    </message>
    <message>
        <source>none of %1</source>
        <translation>0 / %1</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 / %2：%3</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>%1 (destroyed)</source>
        <translation>%1（破棄）</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>%1, above</source>
        <translation>%1（上）</translation>
    </message>
    <message>
        <source>%1, below</source>
        <translation>%1（下）</translation>
    </message>
    <message>
        <source>Total time</source>
        <translation>開始から終了までの時間</translation>
    </message>
    <message>
        <source>Total time asleep</source>
        <translation>スリープ時間の合計</translation>
    </message>
    <message>
        <source>Total time blocking the loop</source>
        <translation>ループを止めた時間の合計</translation>
    </message>
    <message>
        <source>Most sleeps at once</source>
        <translation>同時にスリープした最大数</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 短縮</translation>
    </message>
    <message>
        <source>Equally long, but not the same</source>
        <translation>かかる時間は​同じですが、動きは​違います</translation>
    </message>
    <message>
        <source>Both runs are the same</source>
        <translation>2 つの実行は同じです</translation>
    </message>
    <message>
        <source>%1 is shorter: the loop is blocked for %2, not %3</source>
        <translation>%1 のほうが短い：ループが​止まるのは​ %3 ではなく​ %2</translation>
    </message>
    <message>
        <source>%1 is shorter: up to %2 waits overlap, not %3</source>
        <translation>%1 のほうが短い：待ち時間が​重なり、同時に​待つのは​最大 %2（もう一方は %3）</translation>
    </message>
    <message>
        <source>%1 is shorter: tasks sleep %2 in total, not %3</source>
        <translation>%1 のほうが短い：スリープの​合計は​ %3 ではなく​ %2</translation>
    </message>
    <message>
        <source>%1 is shorter</source>
        <translation>%1 のほうが短い</translation>
    </message>
    <message>
        <source>Both runs do the same things at the same times.</source>
        <translation>2 つの実行は、同じ時刻に同じことをします。</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Holds the loop</source>
        <translation>ループを占有</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Next timer</source>
        <translation>次のタイマー</translation>
    </message>
    <message>
        <source>Ready queue</source>
        <translation>実行待ちキュー</translation>
    </message>
    <message>
        <source>%1 is shorter: no call blocks the loop; the other run blocks it for %2</source>
        <translation>%1 のほうが短い：ループを​止める​呼び出しがない（もう一方は​ %2 止まる）</translation>
    </message>
    <message>
        <source>Neither run ends</source>
        <translation>どちらの実行も終わらない</translation>
    </message>
    <message>
        <source>%1 never ends: main waits forever</source>
        <translation>%1 は終わらない：main が​待ち続ける</translation>
    </message>
    <message>
        <source>Your run</source>
        <translation>あなたの実行</translation>
    </message>
    <message>
        <source>Task steps</source>
        <translation>タスクのステップ</translation>
    </message>
    <message>
        <source>Loop iterations</source>
        <translation>ループの周回</translation>
    </message>
    <message>
        <source>Same order; the times differ from %1 on</source>
        <translation>順序は同じ、%1 から時刻が違う</translation>
    </message>
    <message>
        <source>The times differ from %1 on, later the order too</source>
        <translation>%1から時刻が違い、やがて順序も違う</translation>
    </message>
    <message>
        <source>They first differ at %1</source>
        <translation>%1で最初の違いが出ます</translation>
    </message>
    <message>
        <source>%1: has ended by then</source>
        <translation>%1：すでに終わっている</translation>
    </message>
    <message>
        <source>%1, at %2: %3</source>
        <translation>%1：%2に、%3</translation>
    </message>
    <message>
        <source>Still running</source>
        <translation>まだ実行中です</translation>
    </message>
    <message>
        <source>%1 is shorter; they are different programs</source>
        <translation>%1 のほうが短い（別々のプログラムです）</translation>
    </message>
    <message>
        <source>Still running: where they part shows when both have ended.</source>
        <translation>まだ実行中です。どこで分かれるかは、両方が終わるとわかります。</translation>
    </message>
    <message>
        <source>%1 was cut off before main ended</source>
        <translation>%1 は main が終わる前に打ち切られました</translation>
    </message>
    <message>
        <source>%1 was cut off while %2 held the loop</source>
        <translation>%1 は %2 がループを占有したまま打ち切られました</translation>
    </message>
</context>
<context>
    <name>ConsoleModel</name>
    <message>
        <source>Deadlock: nothing is ready, no timer is set. The program would wait for ever.</source>
        <translation>デッドロック：実行待ちもタイマーもありません。プログラムは永遠に待ち続けます。</translation>
    </message>
    <message>
        <source>The program turns to the world outside: from here on time is real.</source>
        <translation>プログラムが外部とやり取りを始めたため、ここからは実時間です。</translation>
    </message>
</context>
<context>
    <name>ConsolePane</name>
    <message>
        <source>stdout</source>
        <translation>標準出力</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>コンソール</translation>
    </message>
    <message>
        <source>Nothing has been printed.</source>
        <translation>まだ何も出力されていません。</translation>
    </message>
    <message>
        <source>Nothing has been printed yet: the program is still running.</source>
        <translation>まだ何も出力されていません。プログラムは実行中です。</translation>
    </message>
</context>
<context>
    <name>ConsoleSection</name>
    <message>
        <source>stdout</source>
        <translation>標準出力</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>コンソール</translation>
    </message>
    <message>
        <source>This run prints nothing.</source>
        <translation>この実行では何も出力されません。</translation>
    </message>
    <message>
        <source>Nothing has been printed yet: the program is still running.</source>
        <translation>まだ何も出力されていません。プログラムは実行中です。</translation>
    </message>
</context>
<context>
    <name>EditorLine</name>
    <message>
        <source>The program failed in line %1</source>
        <translation>プログラムは %1 行目で失敗しました</translation>
    </message>
</context>
<context>
    <name>EditorStatus</name>
    <message>
        <source>wall clock</source>
        <translation>実時間</translation>
    </message>
    <message>
        <source>virtual clock</source>
        <translation>仮想時間</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>まだ実行していません</translation>
    </message>
    <message>
        <source>looking for a Python</source>
        <translation>Python を探しています</translation>
    </message>
    <message>
        <source>CPython %1, recorded</source>
        <translation>CPython %1 で記録</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 ステップ</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 ステップ</translation>
    </message>
    <message>
        <source>wall clock, for the world outside</source>
        <translation>実時間（外部とやり取りするため）</translation>
    </message>
    <message>
        <source>edited since the run</source>
        <translation>実行後に編集済み</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>The timer of %1 is taken back: it will not fire.</source>
        <translation>%1 のタイマーを取り消しました。もう発火しません。</translation>
    </message>
    <message>
        <source>%1 prints: %2</source>
        <translation>%1 の出力：%2</translation>
    </message>
    <message>
        <source>An exception leaves the program: %1.</source>
        <translation>例外がプログラムの外へ出ました：%1。</translation>
    </message>
    <message>
        <source>Deadlock: nothing is ready and no timer is pending, so nothing would ever happen again.</source>
        <translation>デッドロック：実行待ちもタイマーもないため、このまま何も起こりません。</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>%1 tasks</source>
        <translation>%1 個のタスク</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source> and </source>
        <translation> と </translation>
    </message>
    <message>
        <source>so the loop waited until %1</source>
        <translation>ループは %1まで待ちました</translation>
    </message>
    <message>
        <source>so the clock jumped to %1</source>
        <translation>時計が %1へ進みました</translation>
    </message>
    <message>
        <source>The clock moves on to %1.</source>
        <translation>時計が %1へ進みます。</translation>
    </message>
    <message>
        <source>Nothing was ready, %1, when the earliest timer was due.</source>
        <translation>実行待ちのものがなかったので、いちばん早いタイマーの期限に合わせて%1。</translation>
    </message>
    <message>
        <source>Nothing was ready, %1: the timer of %2 was the earliest in the heap.</source>
        <translation>実行待ちのものがなく、%2 のタイマーがヒープの先頭だったので、%1。</translation>
    </message>
    <message>
        <source>%1 made the task %2; it waits in the ready queue for the loop to start.</source>
        <translation>%1 がタスク %2 を作りました。実行待ちキューでループの開始を待ちます。</translation>
    </message>
    <message>
        <source>%1 was created; it waits in the ready queue.</source>
        <translation>%1 が作られ、実行待ちキューに入りました。</translation>
    </message>
    <message>
        <source>%1 created %2; it waits in the ready queue until %1 suspends.</source>
        <translation>%1 が %2 を作りました。%1 が中断するまで、実行待ちキューで待ちます。</translation>
    </message>
    <message>
        <source>%1 runs again: %2 only gave way to the others, and now it is its turn.</source>
        <translation>%1 が再開：%2 はほかのタスクに順番を譲っただけで、また番が回ってきました。</translation>
    </message>
    <message>
        <source>%1 runs now: %2, which it awaited, is done.</source>
        <translation>%1 が実行中：await していた %2 が完了しました。</translation>
    </message>
    <message>
        <source>%1 runs now: what it awaited is done.</source>
        <translation>%1 が実行中：await していた処理が完了しました。</translation>
    </message>
    <message>
        <source>The loop runs %1, which is first in the ready queue.</source>
        <translation>ループが、実行待ちキューの先頭にある %1 を実行します。</translation>
    </message>
    <message>
        <source>%1 runs for the first time: %2 created it, and it was next in the ready queue.</source>
        <translation>%1 を初めて実行：%2 が作ったタスクで、実行待ちキューの先頭でした。</translation>
    </message>
    <message>
        <source>%1 runs now: its wait was cut short.</source>
        <translation>%1 が実行中：待機が途中で打ち切られました。</translation>
    </message>
    <message>
        <source>%1 runs now: its %2 timer was the earliest in the heap, %3.</source>
        <translation>%1 が実行中：%2のタイマーがヒープの先頭だったので、%3。</translation>
    </message>
    <message>
        <source>%1 runs now: its %2 timer has fired, and it was next in the ready queue.</source>
        <translation>%1 が実行中：%2のタイマーが発火し、実行待ちキューの先頭になりました。</translation>
    </message>
    <message>
        <source>%1 runs now: %2 has ended before all of its tasks are done.</source>
        <translation>%1 が実行中：%2 が、すべてのタスクの完了を待たずに終わりました。</translation>
    </message>
    <message>
        <source>%1 runs now: the one task of %3 is done.</source>
        <translation>%1 が実行中：%3 のただ 1 つのタスクが完了しました。</translation>
    </message>
    <message>
        <source>%1 runs now: all %2 tasks of %3 are done.</source>
        <translation>%1 が実行中：%3 の %2 個のタスクがすべて完了しました。</translation>
    </message>
    <message>
        <source>%1 runs now: its wait in %2 has ended.</source>
        <translation>%1 が実行中：%2 での待機が終わりました。</translation>
    </message>
    <message>
        <source>%1 runs now: it waited in %2, and %3 put %4.</source>
        <translation>%1 が実行中：%2 で待っていたところへ、%3 が %4 を入れました。</translation>
    </message>
    <message>
        <source>%1 runs now: it waited in %2, and %3 took %4.</source>
        <translation>%1 が実行中：%2 で待っていたところ、%3 が %4 を取り出しました。</translation>
    </message>
    <message>
        <source>%1 ended with an exception: %2.</source>
        <translation>%1 が例外で終了しました：%2。</translation>
    </message>
    <message>
        <source>%1 ended, cancelled.</source>
        <translation>%1 がキャンセルされて終了しました。</translation>
    </message>
    <message>
        <source>%1 awaits %2: it suspends until its timer fires at %3.</source>
        <translation>%1 は %2 を await し、%3の時点でタイマーが発火するまで中断します。</translation>
    </message>
    <message>
        <source>%1 awaits %2: it gives way and goes to the end of the ready queue.</source>
        <translation>%1 は %2 を await し、順番を譲り、実行待ちキューの末尾に回ります。</translation>
    </message>
    <message>
        <source>%1 awaits %2: it suspends until %2 is done.</source>
        <translation>%1 は %2 を await し、%2 が完了するまで中断します。</translation>
    </message>
    <message>
        <source>The queue is empty: %1 suspends in %2 until a task puts an item.</source>
        <translation>キューが空なので、%1 は %2 で中断し、要素が入るのを待ちます。</translation>
    </message>
    <message>
        <source>The queue is full: %1 suspends in %2 until a task takes an item.</source>
        <translation>キューが満杯なので、%1 は %2 で中断し、空きができるのを待ちます。</translation>
    </message>
    <message>
        <source>%1 awaits %2: it suspends until that is done.</source>
        <translation>%1 は %2 を await し、完了するまで中断します。</translation>
    </message>
    <message>
        <source>%1 awaits %2: it suspends until that one task is done.</source>
        <translation>%1 は %2 を await し、そのタスクが完了するまで中断します。</translation>
    </message>
    <message>
        <source>%1 awaits %2: it suspends until all %3 tasks are done.</source>
        <translation>%1 は %2 を await し、%3 個のタスクがすべて完了するまで中断します。</translation>
    </message>
    <message>
        <source>%1 has returned: the loop will stop.</source>
        <translation>%1 が戻りました。ループは停止します。</translation>
    </message>
    <message>
        <source>%1 has returned.</source>
        <translation>%1 が戻りました。</translation>
    </message>
    <message>
        <source>%1 has returned %2.</source>
        <translation>%1 が %2 を返しました。</translation>
    </message>
    <message>
        <source> %1, which awaited it, becomes ready.</source>
        <translation>これを await していた %1 が実行待ちになります。</translation>
    </message>
    <message>
        <source> The loop will tell the gather in its next iteration.</source>
        <translation>ループは次の周回で gather に知らせます。</translation>
    </message>
    <message>
        <source>A timer for %1 enters the heap.</source>
        <translation>%1のタイマーがヒープに入ります。</translation>
    </message>
    <message>
        <source>%1 sets a timer for %2: it is now the earliest in the heap.</source>
        <translation>%1 が %2のタイマーをセットしました。ヒープの先頭になりました。</translation>
    </message>
    <message>
        <source>%1 sets a timer for %2; it enters the heap.</source>
        <translation>%1 が %2のタイマーをセットしました。ヒープに入ります。</translation>
    </message>
    <message>
        <source>A timer for %1 fires.</source>
        <translation>%1のタイマーが発火します。</translation>
    </message>
    <message>
        <source>The timer of %1, the earliest in the heap, fires at %2: its callback makes %1 ready.</source>
        <translation>ヒープの先頭にあった %1 のタイマーが %2に発火し、コールバックが %1 を実行待ちにします。</translation>
    </message>
    <message>
        <source>The timer of %1 is due at %2 too: its callback makes %1 ready.</source>
        <translation>%1 のタイマーも期限が %2なので、コールバックが %1 を実行待ちにします。</translation>
    </message>
    <message>
        <source>%1 has returned: the loop stops.</source>
        <translation>%1 が戻ったので、ループが停止します。</translation>
    </message>
    <message>
        <source>%1 is done: the loop runs its done callback.</source>
        <translation>%1 が完了しました。ループが完了コールバックを実行します。</translation>
    </message>
    <message>
        <source>The loop runs the callback %1.</source>
        <translation>ループがコールバック %1 を実行します。</translation>
    </message>
    <message>
        <source>%1 failed: gather hears of its exception.</source>
        <translation>%1 が失敗しました。例外が gather に伝わります。</translation>
    </message>
    <message>
        <source>%1 was cancelled: gather hears of it.</source>
        <translation>%1 がキャンセルされ、gather に伝わります。</translation>
    </message>
    <message>
        <source>%1 is done: gather has %2 of %3 results.</source>
        <translation>%1 が完了しました。gather の結果は %3 件中 %2 件になりました。</translation>
    </message>
    <message>
        <source> %1 becomes ready.</source>
        <translation>%1 が実行待ちになります。</translation>
    </message>
    <message>
        <source>%1 calls %2.</source>
        <translation>%1 が %2 を呼び出します。</translation>
    </message>
    <message>
        <source>%1 calls %2: it will collect the results of %3.</source>
        <translation>%1 が %2 を呼び出しました。%3 の結果を集めます。</translation>
    </message>
    <message>
        <source>%1 made a queue without a limit.</source>
        <translation>%1 が上限のないキューを作りました。</translation>
    </message>
    <message>
        <source>%1 made a queue with room for one item.</source>
        <translation>%1 が 1 件分のキューを作りました。</translation>
    </message>
    <message>
        <source>%1 made a queue with room for %2 items.</source>
        <translation>%1 が %2 件分のキューを作りました。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 件中 %1 件</translation>
    </message>
    <message>
        <source>%1 became ready: %2 put %3, and %1 was the first waiter in %4. It runs once %2 suspends.</source>
        <translation>%1 が実行待ちに：%2 が %3 を入れ、%4 で待つ先頭が %1 でした。%2 が中断すると実行されます。</translation>
    </message>
    <message>
        <source>%1 put %2: the queue now holds %3. %1 goes on without suspending.</source>
        <translation>%1 が %2 を入れ、キューは %3 になりました。%1 は中断せずに続けます。</translation>
    </message>
    <message>
        <source>%1 became ready: %2 took %3, and %1 was the first waiter in %4. It runs once %2 suspends.</source>
        <translation>%1 が実行待ちに：%2 が %3 を取り出し、%4 で待つ先頭が %1 でした。%2 が中断すると実行されます。</translation>
    </message>
    <message>
        <source>%1 took %2: the queue now holds %3. %1 goes on without suspending.</source>
        <translation>%1 が %2 を取り出し、キューは %3 になりました。%1 は中断せずに続けます。</translation>
    </message>
    <message>
        <source>%1 holds the loop: nothing else can run until %2.</source>
        <translation>%1 がループを占有しています。%2まで、ほかには何も実行できません。</translation>
    </message>
    <message>
        <source>%1 is over: %2 goes on in the same step, and nothing else could run meanwhile.</source>
        <translation>%1 が終わり、%2 は同じステップのまま続けます。その間、ほかには何も実行できませんでした。</translation>
    </message>
    <message>
        <source>%1 is asked to cancel: its await will raise %2.</source>
        <translation>%1 にキャンセルが要求されました。await が %2 を送出します。</translation>
    </message>
    <message>
        <source>%1 asks %2 to cancel: its await will raise %3.</source>
        <translation>%1 が %2 にキャンセルを要求しました。await が %3 を送出します。</translation>
    </message>
    <message>
        <source>A callback is taken back: it will not run when its turn comes.</source>
        <translation>コールバックを取り消しました。順番が来ても実行されません。</translation>
    </message>
    <message>
        <source>Nothing was ready, %1, when a thread had news.</source>
        <translation>実行待ちのものがなかったので、スレッドから知らせが来る時刻に合わせて%1。</translation>
    </message>
    <message>
        <source>%1 runs now: the time limit of %2 has passed.</source>
        <translation>%1 が実行中：%2 の制限時間が過ぎました。</translation>
    </message>
    <message>
        <source>%1 runs now: what %2 waited for has happened.</source>
        <translation>%1 が実行中：%2 の待っていたことが起きました。</translation>
    </message>
    <message>
        <source>%1 runs now: %2 has the next result for it.</source>
        <translation>%1 が実行中：%2 の次の結果が届きました。</translation>
    </message>
    <message>
        <source>%1 runs now: all tasks of its group have ended.</source>
        <translation>%1 が実行中：グループのタスクがすべて終わりました。</translation>
    </message>
    <message>
        <source>%1 runs now: a thread has finished %2.</source>
        <translation>%1 が実行中：スレッドが %2 を終えました。</translation>
    </message>
    <message>
        <source>%1 runs now: what it awaited in %2 is done.</source>
        <translation>%1 が実行中：%2 で待っていたものが完了しました。</translation>
    </message>
    <message>
        <source>%1 awaits %2: it suspends until enough of them are done or the time is up.</source>
        <translation>%1 は %2 を await し、必要な数が完了するか時間切れになるまで中断します。</translation>
    </message>
    <message>
        <source>%1 awaits %2: it suspends until that is done or the time is up.</source>
        <translation>%1 は %2 を await し、完了するか時間切れになるまで中断します。</translation>
    </message>
    <message>
        <source>%1 awaits %2: it suspends until the next one is done.</source>
        <translation>%1 は %2 を await し、次のものが完了するまで中断します。</translation>
    </message>
    <message>
        <source>%1 awaits %2: it suspends until that is done; if %1 is cancelled, that goes on.</source>
        <translation>%1 は %2 を await し、完了するまで中断します。%1 がキャンセルされても、中身は続きます。</translation>
    </message>
    <message>
        <source>%1 is at the end of its %2: it suspends until all tasks of the group have ended.</source>
        <translation>%1 は %2 の終わりに来ました。グループのタスクがすべて終わるまで中断します。</translation>
    </message>
    <message>
        <source>%1 awaits %2 in a thread: it suspends, and the loop is free meanwhile.</source>
        <translation>%1 はスレッドで動く %2 を await します。中断している間、ループは空いています。</translation>
    </message>
    <message>
        <source>%1 sets a time limit at %2: a timer for it enters the heap.</source>
        <translation>%1 が %2を期限とする制限時間を設けました。そのタイマーがヒープに入ります。</translation>
    </message>
    <message>
        <source>A timer that will call %1 at %2 enters the heap.</source>
        <translation>%2に %1 を呼ぶタイマーがヒープに入ります。</translation>
    </message>
    <message>
        <source>The time limit of %1 has passed at %2.</source>
        <translation>%2に %1 の制限時間が過ぎました。</translation>
    </message>
    <message>
        <source>A timer is due at %1: the loop calls %2.</source>
        <translation>%1にタイマーの期限が来ました。ループは %2 を呼びます。</translation>
    </message>
    <message>
        <source>A timer is taken back: it will not fire.</source>
        <translation>タイマーを取り消しました。もう発火しません。</translation>
    </message>
    <message>
        <source>%1 has ended: %2 hears of it.</source>
        <translation>%1 が終了：%2 に伝わります。</translation>
    </message>
    <message>
        <source>%1 has ended: %2 hands it on as the next one.</source>
        <translation>%1 が終了：%2 が次のものとして渡します。</translation>
    </message>
    <message>
        <source>%1 has ended: %2 passes the outcome on.</source>
        <translation>%1 が終了：%2 が結果を引き渡します。</translation>
    </message>
    <message>
        <source>%1 has ended: its task group hears of it.</source>
        <translation>%1 が終了：タスクグループに伝わります。</translation>
    </message>
    <message>
        <source>All that was left has ended: the loop stops.</source>
        <translation>残っていたものがすべて終わり、ループが止まります。</translation>
    </message>
    <message>
        <source>A thread is done with its job: the loop takes the outcome over.</source>
        <translation>スレッドの仕事が終わり、ループがその結果を受け取ります。</translation>
    </message>
    <message>
        <source>Nobody waits for the job any more: the loop tells the pool of threads.</source>
        <translation>その仕事を待つものがなくなり、ループがスレッドプールに伝えます。</translation>
    </message>
    <message>
        <source>The loop gives a future its result.</source>
        <translation>ループがFutureに結果を設定します。</translation>
    </message>
    <message>
        <source>A future is done: %1 hears of it.</source>
        <translation>Futureが完了し、%1 に伝わります。</translation>
    </message>
    <message>
        <source>%1 waits until all that is left has ended.</source>
        <translation>%1 は残っているものがすべて終わるまで待ちます。</translation>
    </message>
    <message>
        <source>%1 has ended, so %2 cancels what is left: the await of %3 will raise %4.</source>
        <translation>%1 が終わったので、%2 は残りをキャンセルします。%3 の await が %4 を送出します。</translation>
    </message>
    <message>
        <source>Debug mode warns: a step of %1 held the loop for long (%2).</source>
        <translation>デバッグモードの警告：%1 のステップがループを長く占有しました（%2）。</translation>
    </message>
    <message>
        <source>Debug mode warns: a callback held the loop for long (%1).</source>
        <translation>デバッグモードの警告：コールバックがループを長く占有しました（%1）。</translation>
    </message>
    <message>
        <source>A callback</source>
        <translation>コールバック</translation>
    </message>
    <message>
        <source>A thread</source>
        <translation>スレッド</translation>
    </message>
    <message>
        <source>a callback</source>
        <translation>コールバック</translation>
    </message>
    <message>
        <source>%1 made a lock.</source>
        <translation>%1 がロックを作りました。</translation>
    </message>
    <message>
        <source>%1 has acquired the lock: until it is released, everybody else has to wait.</source>
        <translation>%1 がロックを獲得しました。解放されるまで、ほかはみな待ちます。</translation>
    </message>
    <message>
        <source>%1 made an event, which is not set yet.</source>
        <translation>%1 がイベントを作りました。まだセットされていません。</translation>
    </message>
    <message>
        <source>%1 clears the event: from now on %2 suspends again.</source>
        <translation>%1 がイベントをクリアしました。これからの %2 はまた中断します。</translation>
    </message>
    <message>
        <source>%1 made a condition; it goes with a lock.</source>
        <translation>%1 が条件変数を作りました。ロックと組になります。</translation>
    </message>
    <message>
        <source>%1 made a barrier for %2 tasks.</source>
        <translation>%1 が %2 個のタスク用のバリアを作りました。</translation>
    </message>
    <message>
        <source>A pool with one thread is made.</source>
        <translation>スレッド 1 本のプールができました。</translation>
    </message>
    <message>
        <source>A pool with up to %1 threads is made.</source>
        <translation>最大 %1 本のスレッドを持つプールができました。</translation>
    </message>
    <message>
        <source>%1 hands %2 to a pool of threads: it blocks a thread there, not the loop.</source>
        <translation>%1 が %2 をスレッドプールに渡しました。ふさぐのはスレッドで、ループではありません。</translation>
    </message>
    <message>
        <source>A thread begins with %1.</source>
        <translation>スレッドが %1 を始めます。</translation>
    </message>
    <message>
        <source> What was put last is taken first.</source>
        <translation>最後に入れたものを最初に取り出します。</translation>
    </message>
    <message>
        <source> The smallest item is taken first.</source>
        <translation>最も小さい要素を最初に取り出します。</translation>
    </message>
    <message>
        <source>%1 calls %2: no item is unfinished any more.</source>
        <translation>%1 が %2 を呼びました。未完了の要素はもうありません。</translation>
    </message>
    <message>
        <source>%1 calls %2: one item is still unfinished.</source>
        <translation>%1 が %2 を呼びました。未完了の要素はあと 1 個です。</translation>
    </message>
    <message>
        <source>%1 calls %2: %3 items are still unfinished.</source>
        <translation>%1 が %2 を呼びました。未完了の要素はあと %3 個です。</translation>
    </message>
    <message>
        <source> %1, which waited for it, becomes ready.</source>
        <translation>それを待っていた %1 が実行待ちになります。</translation>
    </message>
    <message>
        <source> %1, which waited for it, become ready.</source>
        <translation>それを待っていた %1 が実行待ちになります。</translation>
    </message>
    <message>
        <source>%1 releases the lock.</source>
        <translation>%1 がロックを解放しました。</translation>
    </message>
    <message>
        <source>%1 releases the lock: %2, first in line, becomes ready and will acquire it.</source>
        <translation>%1 がロックを解放しました。列の先頭の %2 が実行待ちになり、ロックを獲得します。</translation>
    </message>
    <message>
        <source>%1 made a semaphore: one task may hold it at a time.</source>
        <translation>%1 がセマフォを作りました。同時に持てるのは 1 個のタスクです。</translation>
    </message>
    <message>
        <source>%1 made a semaphore: up to %2 tasks may hold it at once.</source>
        <translation>%1 がセマフォを作りました。同時に持てるのは最大 %2 個のタスクです。</translation>
    </message>
    <message>
        <source>%1 has acquired the semaphore, and no place is left: whoever comes next has to wait.</source>
        <translation>%1 がセマフォを獲得しました。空きがなくなったので、次に来たタスクは待つことになります。</translation>
    </message>
    <message>
        <source>%1 has acquired the semaphore: one place is left.</source>
        <translation>%1 がセマフォを獲得しました。空きはあと 1 個です。</translation>
    </message>
    <message>
        <source>%1 has acquired the semaphore: %2 places are left.</source>
        <translation>%1 がセマフォを獲得しました。空きはあと %2 個です。</translation>
    </message>
    <message>
        <source>%1 releases the semaphore: one place is free.</source>
        <translation>%1 がセマフォを解放しました。空きは 1 個です。</translation>
    </message>
    <message>
        <source>%1 releases the semaphore: %2 places are free.</source>
        <translation>%1 がセマフォを解放しました。空きは %2 個です。</translation>
    </message>
    <message>
        <source>%1 releases the semaphore: %2, first in line, becomes ready and gets the place.</source>
        <translation>%1 がセマフォを解放しました。列の先頭の %2 が実行待ちになり、空きを得ます。</translation>
    </message>
    <message>
        <source>%1 sets the event.</source>
        <translation>%1 がイベントをセットしました。</translation>
    </message>
    <message>
        <source> Nobody waits for it.</source>
        <translation>待っているタスクはありません。</translation>
    </message>
    <message>
        <source>%1 notifies the condition, but nobody waits for it.</source>
        <translation>%1 が条件変数に通知しましたが、待っているタスクはありません。</translation>
    </message>
    <message>
        <source>%1 notifies one waiter of the condition: it goes on once it has the lock again.</source>
        <translation>%1 が条件変数を待つ 1 個に通知しました。ロックを再び得ると続きます。</translation>
    </message>
    <message>
        <source>%1 notifies %2 waiters of the condition: they go on, one by one, with the lock.</source>
        <translation>%1 が条件変数を待つ %2 個に通知しました。ロックを得たものから 1 個ずつ続きます。</translation>
    </message>
    <message>
        <source>Everybody has reached the barrier: it lets its tasks go on.</source>
        <translation>全員がバリアに着きました。バリアはタスクを先へ進めます。</translation>
    </message>
    <message>
        <source>%1 passes the barrier: one task is still inside.</source>
        <translation>%1 がバリアを抜けました。中にいるタスクはあと 1 個です。</translation>
    </message>
    <message>
        <source>%1 passes the barrier: %2 tasks are still inside.</source>
        <translation>%1 がバリアを抜けました。中にいるタスクはあと %2 個です。</translation>
    </message>
    <message>
        <source>%1 resets the barrier: who waits there gets a %2.</source>
        <translation>%1 がバリアをリセットしました。待っている await は %2 を送出します。</translation>
    </message>
    <message>
        <source>%1 leaves the barrier, which is being reset.</source>
        <translation>%1 が、リセット中のバリアから離れました。</translation>
    </message>
    <message>
        <source>%1 breaks the barrier: who waits there gets a %2.</source>
        <translation>%1 がバリアを壊しました。待っている await は %2 を送出します。</translation>
    </message>
    <message>
        <source>%1 leaves the barrier, which is broken.</source>
        <translation>%1 が、壊れたバリアから離れました。</translation>
    </message>
    <message>
        <source>The barrier is empty: it can be used again.</source>
        <translation>バリアが空になり、また使えます。</translation>
    </message>
    <message>
        <source>%1 reaches the barrier: %2 of %3 tasks are there.</source>
        <translation>%1 がバリアに着きました。%3 個のうち %2 個のタスクがそろいました。</translation>
    </message>
    <message>
        <source>%1 leaves the barrier: %2 of %3 tasks are there.</source>
        <translation>%1 がバリアを離れました。%3 個のうち %2 個のタスクがいます。</translation>
    </message>
    <message>
        <source>a job</source>
        <translation>ある仕事</translation>
    </message>
    <message>
        <source>%1 is cancelled before a thread has begun with it.</source>
        <translation>スレッドが始める前に %1 がキャンセルされました。</translation>
    </message>
    <message>
        <source>A thread has ended %1 with an exception: %2.</source>
        <translation>スレッドの %1 が例外で終わりました：%2。</translation>
    </message>
    <message>
        <source>A thread has finished %1: the loop will hear of it.</source>
        <translation>スレッドが %1 を終えました。ループに伝わります。</translation>
    </message>
    <message>
        <source>Items are unfinished: %1 suspends in %2 until %3 was called for each of them.</source>
        <translation>未完了の要素があるので、%1 は %2 で中断し、要素ごとに %3 が呼ばれるのを待ちます。</translation>
    </message>
    <message>
        <source>No place is free: %1 suspends in %2 until a task releases the semaphore.</source>
        <translation>空きがないので、%1 は %2 で中断し、タスクがセマフォを解放するのを待ちます。</translation>
    </message>
    <message>
        <source>The event is not set: %1 suspends in %2 until a task sets it.</source>
        <translation>イベントがセットされていないので、%1 は %2 で中断し、タスクがセットするのを待ちます。</translation>
    </message>
    <message>
        <source>%1 gives the lock back and suspends in %2 until a task notifies it.</source>
        <translation>%1 はロックを返し、%2 で中断して、タスクからの通知を待ちます。</translation>
    </message>
    <message>
        <source>%2 holds the lock: %1 suspends in %3 until it is its turn.</source>
        <translation>%2 がロックを持っているので、%1 は %3 で中断し、順番を待ちます。</translation>
    </message>
    <message>
        <source>Others come first: %1 suspends in %2 until it is its turn.</source>
        <translation>ほかのタスクが先なので、%1 は %2 で中断し、順番を待ちます。</translation>
    </message>
    <message>
        <source>%2 of %3 tasks are at the barrier: %1 suspends until all are there.</source>
        <translation>バリアには %3 個のうち %2 個のタスクがいます。%1 は全員がそろうまで中断します。</translation>
    </message>
    <message>
        <source>The barrier still lets others go: %1 suspends until it is empty.</source>
        <translation>バリアはまだほかのタスクを通しています。%1 は空になるまで中断します。</translation>
    </message>
    <message>
        <source>%1 runs now: %2 has finished the last item of the queue.</source>
        <translation>%1 が実行中：%2 がキューの最後の要素を終えました。</translation>
    </message>
    <message>
        <source>%1 runs now: %2 has released the lock, and %1 was first in line.</source>
        <translation>%1 が実行中：%2 がロックを解放し、%1 が列の先頭でした。</translation>
    </message>
    <message>
        <source>%1 runs now: %2 has released the semaphore, and %1 was first in line.</source>
        <translation>%1 が実行中：%2 がセマフォを解放し、%1 が列の先頭でした。</translation>
    </message>
    <message>
        <source>%1 runs now: %2 has set the event.</source>
        <translation>%1 が実行中：%2 がイベントをセットしました。</translation>
    </message>
    <message>
        <source>%1 runs now: %2 has notified it. To go on, it must acquire the lock again.</source>
        <translation>%1 が実行中：%2 が通知しました。続けるには、もう一度ロックを獲得します。</translation>
    </message>
    <message>
        <source>%1 runs now: everybody has reached the barrier.</source>
        <translation>%1 が実行中：全員がバリアに着きました。</translation>
    </message>
    <message>
        <source>%1 runs now: the barrier is empty and can be used again.</source>
        <translation>%1 が実行中：バリアが空になり、また使えます。</translation>
    </message>
    <message>
        <source>%1 runs now: the barrier is not whole any more, and %2 raises %3.</source>
        <translation>%1 が実行中：バリアが使えなくなり、%2 が %3 を送出します。</translation>
    </message>
    <message>
        <source>%1 begins at once, within the step that created it, without waiting in the ready queue.</source>
        <translation>%1 がすぐに開始：実行待ちキューで待たず、自分を作ったステップの中で始まります。</translation>
    </message>
    <message>
        <source> %1 waits for a lock that it holds itself: it can never go on.</source>
        <translation>%1 は自分が持っているロックを待っているので、二度と進めません。</translation>
    </message>
    <message>
        <source> %1 wait for each other in a circle: none of them can go on.</source>
        <translation>%1 は輪になって互いを待っているので、どれも進めません。</translation>
    </message>
    <message>
        <source>Nobody holds %1 any more: it is destroyed while it is still pending, and Python warns.</source>
        <translation>%1 への参照がどこにもなくなりました。完了する前に破棄され、Python が警告します。</translation>
    </message>
    <message>
        <source>%1 begins in %2.</source>
        <translation>%2 で %1 が始まります。</translation>
    </message>
    <message>
        <source>%1 ends in %2.</source>
        <translation>%2 で %1 が終わります。</translation>
    </message>
    <message>
        <source>%1 is now %2.</source>
        <translation>%1 は %2 になります。</translation>
    </message>
    <message>
        <source>%1 still has the loop, in the same step: it computes, or is in a call that does not await. Nobody else can run.</source>
        <translation>%1 は同じステップのままループを占有しています。計算しているか、await しない呼び出しの中にいます。その間はほかの誰も動けません。</translation>
    </message>
    <message>
        <source>The program turns to the world outside: from here on its time is real time.</source>
        <translation>プログラムが外部とやり取りを始めたため、ここからは実時間で進みます。</translation>
    </message>
</context>
<context>
    <name>ExplainState</name>
    <message>
        <source> Nothing else is ready.</source>
        <translation>ほかに実行待ちのものはありません。</translation>
    </message>
    <message>
        <source> Next in the ready queue: %1.</source>
        <translation>実行待ちキューの次は %1 です。</translation>
    </message>
    <message>
        <source>The time limit of %1 has passed: this callback ends its wait.</source>
        <translation>%1 の制限時間が過ぎました。このコールバックが待機を終わらせます。</translation>
    </message>
    <message>
        <source>A timer is due: the loop will call %1.</source>
        <translation>タイマーの期限が来ました。ループは %1 を呼びます。</translation>
    </message>
    <message>
        <source>A timer is due.</source>
        <translation>タイマーの期限が来ました。</translation>
    </message>
    <message>
        <source>The timer of %1 is due: its callback makes %1 ready.</source>
        <translation>%1 のタイマーの期限が来ました。コールバックが %1 を実行待ちにします。</translation>
    </message>
    <message>
        <source>%1 has ended: this callback stops the loop.</source>
        <translation>%1 が終了：このコールバックがループを止めます。</translation>
    </message>
    <message>
        <source>%1 has ended: this callback tells its task group.</source>
        <translation>%1 が終了：このコールバックがタスクグループに伝えます。</translation>
    </message>
    <message>
        <source>%1 has ended: this callback tells %2.</source>
        <translation>%1 が終了：このコールバックが %2 に伝えます。</translation>
    </message>
    <message>
        <source>%1 has ended: the loop runs its done callback.</source>
        <translation>%1 が終了：ループが完了コールバックを実行します。</translation>
    </message>
    <message>
        <source>A future is done: this callback tells %1.</source>
        <translation>Future が完了：このコールバックが %1 に伝えます。</translation>
    </message>
    <message>
        <source>The loop was asked to run a callback soon.</source>
        <translation>ループはコールバックの実行を頼まれました。</translation>
    </message>
    <message>
        <source>The loop was asked to run %1 soon.</source>
        <translation>ループは %1 の実行を頼まれました。</translation>
    </message>
    <message>
        <source> It is next: it runs once %1 gives the loop back.</source>
        <translation>次の番です。%1 がループを返すと実行されます。</translation>
    </message>
    <message>
        <source> It runs next.</source>
        <translation>次に実行されます。</translation>
    </message>
    <message>
        <source> %1 others come before it.</source>
        <translation>この前に %1 個あります。</translation>
    </message>
    <message>
        <source> Before it comes: %1.</source>
        <translation>この前にあるもの：%1。</translation>
    </message>
    <message>
        <source>%1 set this time limit at %2: at %3 it cuts the wait short.</source>
        <translation>%1 が %2に設けた制限時間です。%3になると待機を打ち切ります。</translation>
    </message>
    <message>
        <source>This timer was set at %1: at %2 the loop calls %3.</source>
        <translation>%1にセットされたタイマーです。%2にループが %3 を呼びます。</translation>
    </message>
    <message>
        <source>This timer was set at %1: it fires at %2.</source>
        <translation>%1にセットされたタイマーです。%2に発火します。</translation>
    </message>
    <message>
        <source>%1 set this timer at %2: it fires at %3 and makes %1 ready.</source>
        <translation>%1 が %2にセットしたタイマーです。%3に発火し、%1 を実行待ちにします。</translation>
    </message>
    <message>
        <source> Its time has come: it fires in the loop&apos;s next iteration.</source>
        <translation>期限が来ています。ループの次の周回で発火します。</translation>
    </message>
    <message>
        <source> It is the only one in the heap.</source>
        <translation>ヒープにはこれだけです。</translation>
    </message>
    <message>
        <source> It is the earliest in the heap.</source>
        <translation>ヒープの先頭です。</translation>
    </message>
    <message>
        <source> One timer is due before it.</source>
        <translation>この前に期限の来るタイマーが 1 個あります。</translation>
    </message>
    <message>
        <source> %1 timers are due before it.</source>
        <translation>この前に期限の来るタイマーが %1 個あります。</translation>
    </message>
    <message>
        <source>%1 was created; it is not in the ready queue.</source>
        <translation>%1 は作られましたが、実行待ちキューにはありません。</translation>
    </message>
    <message>
        <source>%1 ended with the exception %2 at %3.</source>
        <translation>%1 は %3に例外 %2 で終了しました。</translation>
    </message>
    <message>
        <source>%1 was cancelled, and ended at %2.</source>
        <translation>%1 はキャンセルされ、%2に終了しました。</translation>
    </message>
    <message>
        <source>Nobody held %1 any more: it was destroyed at %2 while it was pending.</source>
        <translation>%1 は誰にも保持されなくなり、完了しないまま %2に破棄されました。</translation>
    </message>
    <message>
        <source>%1 returned at %2.</source>
        <translation>%1 は %2に戻りました。</translation>
    </message>
    <message>
        <source>%1 returned %2 at %3.</source>
        <translation>%1 は %3に %2 を返しました。</translation>
    </message>
    <message>
        <source>%1 awaits %2: it only gives way to the others.</source>
        <translation>%1 は %2 を await 中：ほかのタスクに順番を譲っているだけです。</translation>
    </message>
    <message>
        <source>%1 awaits %2: it is woken when enough of them are done.</source>
        <translation>%1 は %2 を await 中：必要な数が完了すると再開します。</translation>
    </message>
    <message>
        <source>%1 awaits %2: it is woken when the next one is done.</source>
        <translation>%1 は %2 を await 中：次のものが完了すると再開します。</translation>
    </message>
    <message>
        <source>%1 is at the end of its %2: it is woken when all tasks of the group have ended.</source>
        <translation>%1 は %2 の終わりにいます。グループのタスクがすべて終わると再開します。</translation>
    </message>
    <message>
        <source>%1 awaits %2: it is woken when that is done.</source>
        <translation>%1 は %2 を await 中：それが完了すると再開します。</translation>
    </message>
    <message>
        <source>%1 awaits %2: its timer is due, and its callback in the ready queue wakes it.</source>
        <translation>%1 は %2 を await 中：タイマーの期限が来ていて、実行待ちキューにあるコールバックが起こします。</translation>
    </message>
    <message>
        <source>%1 awaits %2: its timer is due, and wakes it in the loop&apos;s next iteration.</source>
        <translation>%1 は %2 を await 中：タイマーの期限が来ていて、ループの次の周回で起こします。</translation>
    </message>
    <message>
        <source>%1 awaits %2: its timer wakes it at %3, in %4.</source>
        <translation>%1 は %2 を await 中：%3（あと %4）にタイマーが起こします。</translation>
    </message>
    <message>
        <source>%1 awaits %2: it is woken when %2 is done.</source>
        <translation>%1 は %2 を await 中：%2 が完了すると再開します。</translation>
    </message>
    <message>
        <source> %1 itself awaits %2.</source>
        <translation>その %1 は %2 を await しています。</translation>
    </message>
    <message>
        <source> %1 is in the ready queue.</source>
        <translation>その %1 は実行待ちキューにいます。</translation>
    </message>
    <message>
        <source>%1 awaits %2: all of its tasks are done.</source>
        <translation>%1 は %2 を await 中：タスクはすべて完了しています。</translation>
    </message>
    <message>
        <source>%1 awaits %2: it is woken when %3 is done, the last of its tasks.</source>
        <translation>%1 は %2 を await 中：最後に残った %3 が完了すると再開します。</translation>
    </message>
    <message>
        <source>%1 awaits %2: it is woken when %3 are done.</source>
        <translation>%1 は %2 を await 中：%3 がすべて完了すると再開します。</translation>
    </message>
    <message>
        <source>%1 awaits %2: no thread is free for it yet.</source>
        <translation>%1 は %2 を await 中：まだ空いたスレッドがありません。</translation>
    </message>
    <message>
        <source>%1 awaits %2: it is woken when a thread has finished it.</source>
        <translation>%1 は %2 を await 中：スレッドが終えると再開します。</translation>
    </message>
    <message>
        <source>%1 waits for an item: a task that puts one into the queue wakes it.</source>
        <translation>%1 は要素を待っています。キューに要素を入れたタスクが起こします。</translation>
    </message>
    <message>
        <source>%1 waits for room in the queue: a task that takes an item wakes it.</source>
        <translation>%1 はキューの空きを待っています。要素を取り出したタスクが起こします。</translation>
    </message>
    <message>
        <source>%1 waits until the last unfinished item is done: that wakes it.</source>
        <translation>%1 は最後の未処理の要素が済むのを待っています。それが済むと再開します。</translation>
    </message>
    <message>
        <source>%1 waits until all %2 unfinished items are done: the last one wakes it.</source>
        <translation>%1 は未処理の要素 %2 個がすべて済むのを待っています。最後の 1 個が済むと再開します。</translation>
    </message>
    <message>
        <source>%1 waits for the event: a task that sets it wakes it.</source>
        <translation>%1 はイベントを待っています。イベントをセットしたタスクが起こします。</translation>
    </message>
    <message>
        <source>%1 waits for the condition: a task that notifies it wakes it.</source>
        <translation>%1 は条件変数を待っています。通知したタスクが起こします。</translation>
    </message>
    <message>
        <source>%1 waits for the lock: it is woken when it is its turn.</source>
        <translation>%1 はロックを待っています。順番が来ると再開します。</translation>
    </message>
    <message>
        <source>%1 waits for the lock that %2 holds: it is woken when %2 releases it.</source>
        <translation>%1 は、%2 が持つロックを待っています。%2 が解放すると再開します。</translation>
    </message>
    <message>
        <source>%1 waits for the lock that %2 holds: it is woken when it is its turn.</source>
        <translation>%1 は、%2 が持つロックを待っています。順番が来ると再開します。</translation>
    </message>
    <message>
        <source>%1 waits for the semaphore: a task that releases it wakes it.</source>
        <translation>%1 はセマフォを待っています。解放したタスクが起こします。</translation>
    </message>
    <message>
        <source>%1 waits for the semaphore, held by %2: whoever gives a place back wakes the first in line.</source>
        <translation>%1 は、%2 が持つセマフォを待っています。枠を返したタスクが、列の先頭を起こします。</translation>
    </message>
    <message>
        <source>%1 waits at the barrier: it is woken when the others have left it.</source>
        <translation>%1 はバリアで待っています。ほかのタスクが出ると再開します。</translation>
    </message>
    <message>
        <source>%1 waits at the barrier: one more task wakes them all.</source>
        <translation>%1 はバリアで待っています。あと 1 個のタスクが着くと全員が再開します。</translation>
    </message>
    <message>
        <source>%1 waits at the barrier: the last of %2 more tasks wakes them all.</source>
        <translation>%1 はバリアで待っています。あと %2 個のタスクがそろうと全員が再開します。</translation>
    </message>
    <message>
        <source> Before it in line: %1.</source>
        <translation>列の前にいるもの：%1。</translation>
    </message>
    <message>
        <source>%1 has a place of the semaphore; nobody waits for it.</source>
        <translation>%1 がセマフォの枠を 1 つ持っています。待つものはありません。</translation>
    </message>
    <message>
        <source>%1 has the lock; nobody waits for it.</source>
        <translation>%1 がロックを持っています。待つものはありません。</translation>
    </message>
    <message>
        <source>%1 has a place of the semaphore: when it gives it back, %2 is next.</source>
        <translation>%1 がセマフォの枠を 1 つ持っています。返すと、次は %2 の番です。</translation>
    </message>
    <message>
        <source>%1 has the lock: when it releases it, %2 is next.</source>
        <translation>%1 がロックを持っています。解放すると、次は %2 の番です。</translation>
    </message>
    <message>
        <source>A thread runs %1: when it has finished, the loop wakes %2.</source>
        <translation>スレッドが %1 を実行中です。終わると、ループが %2 を起こします。</translation>
    </message>
    <message>
        <source>%1, handed over by %2, waits until a thread is free.</source>
        <translation>%2 が渡した %1 は、スレッドが空くのを待っています。</translation>
    </message>
    <message>
        <source>a callback</source>
        <translation>コールバック</translation>
    </message>
    <message>
        <source>a timer</source>
        <translation>タイマー</translation>
    </message>
    <message>
        <source>the timer of %1</source>
        <translation>%1 のタイマー</translation>
    </message>
    <message>
        <source> At %1 its time limit cuts the wait short.</source>
        <translation>%1になると制限時間が待機を打ち切ります。</translation>
    </message>
</context>
<context>
    <name>ExportDialogs</name>
    <message>
        <source>Export</source>
        <translation>書き出す</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Export for other programs</source>
        <translation>書き出す（画像・配布資料・ほかの形式）</translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>Export for other programs</source>
        <translation>書き出す（画像・配布資料・ほかの形式）</translation>
    </message>
    <message>
        <source>Picture of the window (PNG)…</source>
        <translation>ウィンドウの画像 (PNG)…</translation>
    </message>
    <message>
        <source>Picture of the timeline (SVG)…</source>
        <translation>タイムラインの画像 (SVG)…</translation>
    </message>
    <message>
        <source>Animation, step by step (GIF)…</source>
        <translation>ステップごとのアニメーション (GIF)…</translation>
    </message>
    <message>
        <source>Trace for Chrome and Perfetto (JSON)…</source>
        <translation>Chrome・Perfetto 用トレース (JSON)…</translation>
    </message>
    <message>
        <source>Trace for Perfetto (protobuf)…</source>
        <translation>Perfetto 用トレース (protobuf)…</translation>
    </message>
    <message>
        <source>Profile for speedscope (JSON)…</source>
        <translation>speedscope 用プロファイル (JSON)…</translation>
    </message>
    <message>
        <source>Hand-out (PDF)…</source>
        <translation>配布資料 (PDF)…</translation>
    </message>
    <message>
        <source>Hand-out (HTML)…</source>
        <translation>配布資料 (HTML)…</translation>
    </message>
    <message>
        <source>Hand-out with answers (PDF)…</source>
        <translation>解答つき配布資料 (PDF)…</translation>
    </message>
    <message>
        <source>Hand-out with answers (HTML)…</source>
        <translation>解答つき配布資料 (HTML)…</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Exporting %1</source>
        <translation>%1 を書き出し中</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>%2 枚中 %1 枚目</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>開始しています…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>it is not a file on this computer</source>
        <translation>このコンピューター上のファイルではありません</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 を書き出しました。</translation>
    </message>
    <message>
        <source>there is no room for the trace of the run</source>
        <translation>実行のトレースを置く場所がありません</translation>
    </message>
    <message>
        <source>%1 is not written: you stopped it.</source>
        <translation>中止したため、%1 は書き出されていません。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 に書き込めません：%2。</translation>
    </message>
    <message>
        <source>its name must end in .png, .svg, .gif, .pdf, .html, .json, .speedscope.json or .pftrace</source>
        <translation>名前の末尾は .png、.svg、.gif、.pdf、.html、.json、.speedscope.json、.pftrace のいずれかにしてください</translation>
    </message>
</context>
<context>
    <name>FileButtons</name>
    <message>
        <source>Open a trace</source>
        <translation>トレースを開く</translation>
    </message>
    <message>
        <source>Open trace</source>
        <translation>トレースを開く</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>最近開いたファイル</translation>
    </message>
    <message>
        <source>Save this run as a trace</source>
        <translation>この実行をトレースとして保存</translation>
    </message>
    <message>
        <source>Save trace</source>
        <translation>トレースを保存</translation>
    </message>
</context>
<context>
    <name>FileJobSheet</name>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Text to find</source>
        <translation>検索する文字列</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 件</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>前の一致</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>次の一致</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>What to do.</source>
        <translation>対処：</translation>
    </message>
    <message>
        <source>Step to the cause</source>
        <translation>原因へ移る</translation>
    </message>
    <message>
        <source>Where it appears</source>
        <translation>検出された時点へ</translation>
    </message>
    <message>
        <source>Open lesson %1</source>
        <translation>レッスン %1 を開く</translation>
    </message>
    <message>
        <source>None of the problems looked for was found in this run.</source>
        <translation>この実行では、検出対象の問題は見つかりませんでした。</translation>
    </message>
    <message>
        <source>Nothing found in this run so far.</source>
        <translation>この実行では、まだ問題は見つかっていません。</translation>
    </message>
    <message>
        <source>The loop counts as blocked after</source>
        <translation>ループが止まったとみなす時間</translation>
    </message>
    <message>
        <source>Put this finding aside</source>
        <translation>この検出結果を閉じる</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>まだ何も実行していません。</translation>
    </message>
    <message>
        <source>The virtual clock does not count computing, only waits and time.sleep(). To see how long a step really takes, choose the wall clock in the run settings.</source>
        <translation>仮想時計は計算の時間を数えず、待ち時間と time.sleep() だけを数えます。ステップに実際にかかる時間を見るには、実行設定で実時間を選びます。</translation>
    </message>
</context>
<context>
    <name>FindingModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>FindingPane</name>
    <message>
        <source>Finding</source>
        <translation>検出結果</translation>
    </message>
</context>
<context>
    <name>FindingSection</name>
    <message>
        <source>Finding</source>
        <translation>検出結果</translation>
    </message>
</context>
<context>
    <name>FindingSwitch</name>
    <message>
        <source>Previous finding</source>
        <translation>前の検出結果</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>次の検出結果</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Deadlock</source>
        <translation>デッドロック</translation>
    </message>
    <message>
        <source>Every task waits</source>
        <translation>すべてのタスクが待機中</translation>
    </message>
    <message>
        <source>Event loop blocked</source>
        <translation>イベントループの停止</translation>
    </message>
    <message>
        <source>Starved task</source>
        <translation>順番が来ないタスク</translation>
    </message>
    <message>
        <source>Lost task</source>
        <translation>失われたタスク</translation>
    </message>
    <message>
        <source>Unseen exception</source>
        <translation>気づかれない例外</translation>
    </message>
    <message>
        <source>Coroutine never awaited</source>
        <translation>await されないコルーチン</translation>
    </message>
    <message>
        <source>Growing queue</source>
        <translation>伸び続けるキュー</translation>
    </message>
    <message>
        <source>One after another</source>
        <translation>順番に await</translation>
    </message>
    <message>
        <source>%1 could run, but got its turn %2 late: %3 awaited again and again what was there already, and such an await does not let others run.</source>
        <translation>%1 は実行できたのに、順番が来たのは %2遅れでした。%3 が、すでにあるものを何度も await していました。そのような await では、ほかのタスクに順番が回りません。</translation>
    </message>
    <message>
        <source>%1 was destroyed while it was still waiting. The event loop keeps only weak references to its tasks, and nobody else had kept one.</source>
        <translation>%1 は待っている間に破棄されました。イベントループはタスクを弱参照でしか持たず、ほかに参照を持つものがありませんでした。</translation>
    </message>
    <message>
        <source>A future ended with %1, and nobody ever asked for it.</source>
        <translation>ある Future が %1 で終わりましたが、だれも受け取りませんでした。</translation>
    </message>
    <message>
        <source>%1 ended with %2, and nobody ever asked for its result: the failure went by unseen.</source>
        <translation>%1 は %2 で終わりましたが、だれも結果を受け取らず、失敗は気づかれないままでした。</translation>
    </message>
    <message>
        <source>%1 was called, but its coroutine was neither awaited nor made into a task. Nothing of it has run.</source>
        <translation>%1 を呼びましたが、そのコルーチンは await されず、タスクにもなりませんでした。中身は何も実行されていません。</translation>
    </message>
    <message>
        <source>%1 waits for %2, which it holds itself. Nothing can wake it.</source>
        <translation>%1 は、自分で持っている %2 を待っています。起こしてくれるものはありません。</translation>
    </message>
    <message>
        <source>%1 holds %2 and waits for %3. </source>
        <translation>%1 は %2 を持ち、%3 を待っています。</translation>
    </message>
    <message>
        <source>%1 waits for %2. </source>
        <translation>%1 は %2 を待っています。</translation>
    </message>
    <message>
        <source>One more is in the circle. </source>
        <translation>ほかに 1 個のタスクが循環に含まれます。</translation>
    </message>
    <message>
        <source>%1 more are in the circle. </source>
        <translation>ほかに %1 個のタスクが循環に含まれます。</translation>
    </message>
    <message>
        <source>Nothing can wake either of them.</source>
        <translation>どちらのタスクも、起こしてくれる相手がいません。</translation>
    </message>
    <message>
        <source>Nothing can wake any of them.</source>
        <translation>どのタスクも、起こしてくれる相手がいません。</translation>
    </message>
    <message>
        <source>One more waits as well. </source>
        <translation>ほかに 1 個のタスクも待っています。</translation>
    </message>
    <message>
        <source>%1 more wait as well. </source>
        <translation>ほかに %1 個のタスクも待っています。</translation>
    </message>
    <message>
        <source>Nothing is left that could wake any of them.</source>
        <translation>これらを起こせるものは、もう残っていません。</translation>
    </message>
    <message>
        <source>A callback kept the event loop for %1. Nobody else could run meanwhile.</source>
        <translation>コールバックがイベントループを %1占有しました。その間、ほかのタスクは動けませんでした。</translation>
    </message>
    <message>
        <source>%1 kept the event loop for %2 in one step. Nobody else could run meanwhile.</source>
        <translation>%1 が 1 ステップでイベントループを %2占有しました。その間、ほかのタスクは動けませんでした。</translation>
    </message>
    <message>
        <source>%1 kept the event loop for %2 in one step, with %3. Nobody else could run meanwhile.</source>
        <translation>%1 が 1 ステップでイベントループを %2占有しました（%3）。その間、ほかのタスクは動けませんでした。</translation>
    </message>
    <message>
        <source>%1 has no bound and fills faster than it is emptied: %2 puts more than %3 can take, and up to %4 items waited.</source>
        <translation>%1 には上限がなく、減るより速く増えています。%2 の入れる量が %3 の取り出す量を上回り、最大で %4 件がたまりました。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>回数</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>基準</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Items put</source>
        <translation>入れた件数</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>最大の長さ</translation>
    </message>
    <message>
        <source>Would save</source>
        <translation>短縮できる時間</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Ready tasks</source>
        <translation>実行待ちのタスク</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>タイマー</translation>
    </message>
    <message>
        <source>Watched sockets</source>
        <translation>監視中のソケット</translation>
    </message>
    <message>
        <source>Tasks waiting</source>
        <translation>待機中のタスク</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>A lock does not know who asks: do not acquire it again within its own block.</source>
        <translation>ロックは、だれが求めているかを区別しません。ロックのブロックの中で、同じロックをもう一度獲得しないでください。</translation>
    </message>
    <message>
        <source>Release the lock before you wait for a task that needs it.</source>
        <translation>そのロックを必要とするタスクを待つ前に、ロックを解放してください。</translation>
    </message>
    <message>
        <source>Take the two locks in the same order in both tasks.</source>
        <translation>2 つのロックを、どちらのタスクでも同じ順に獲得してください。</translation>
    </message>
    <message>
        <source>Take the locks in the same order everywhere.</source>
        <translation>ロックは、どこでも同じ順に獲得してください。</translation>
    </message>
    <message>
        <source>Move the work into a thread: %1. For waiting there is %2.</source>
        <translation>処理をスレッドに移します：%1。待つだけなら %2 を使います。</translation>
    </message>
    <message>
        <source>Let others run now and then: %1 in the loop.</source>
        <translation>ときどき順番を譲ります：繰り返しの中で %1。</translation>
    </message>
    <message>
        <source>Keep the task: in a variable, in a set, or in a %1.</source>
        <translation>タスクへの参照を、変数や集合、または %1 で持ち続けてください。</translation>
    </message>
    <message>
        <source>Await the task, or collect it with %1 or a %2, so that its exception arrives.</source>
        <translation>タスクを await するか、%1 や %2 でまとめれば、例外が届きます。</translation>
    </message>
    <message>
        <source>Write %1, or %2 if it is to run beside the rest.</source>
        <translation>%1 と書くか、並行して動かすなら %2 と書きます。</translation>
    </message>
    <message>
        <source>Give it a bound, %1: then whoever puts waits until there is room.</source>
        <translation>上限を付けます：%1。入れる側は、空きができるまで待つようになります。</translation>
    </message>
    <message>
        <source>If their order does not matter, start them together: %1.</source>
        <translation>順序が問題にならなければ、同時に始めます：%1。</translation>
    </message>
    <message>
        <source>Tell those who take that nothing comes any more: put one last item for each, or cancel them.</source>
        <translation>もう何も来ないことを、取り出す側に伝えます。終わりを示す要素を一つずつ入れるか、キャンセルしてください。</translation>
    </message>
    <message>
        <source>Somebody must take items out, for as long as items are put in.</source>
        <translation>要素を入れ続ける間は、だれかが取り出す必要があります。</translation>
    </message>
    <message>
        <source>Call %1 once for every item that was taken out.</source>
        <translation>取り出した要素ごとに、一度ずつ %1 を呼んでください。</translation>
    </message>
    <message>
        <source>Some task must call %1, also when something fails.</source>
        <translation>失敗したときも含めて、どれかのタスクが %1 を呼ぶ必要があります。</translation>
    </message>
    <message>
        <source>Wait with %1, so that a notification that came before is not missed.</source>
        <translation>%1 で待てば、先に来た通知を逃しません。</translation>
    </message>
    <message>
        <source>As many tasks must reach the barrier as it has parties.</source>
        <translation>バリアの定員と同じ数のタスクが、バリアに着く必要があります。</translation>
    </message>
    <message>
        <source>Acquire with %1, so that it is released whatever happens.</source>
        <translation>%1 で獲得すれば、何が起きても解放されます。</translation>
    </message>
    <message>
        <source>Some task must set the result of what is waited for. A time limit, %1, ends a wait that nobody answers.</source>
        <translation>待っているものの結果を、どれかのタスクが設定する必要があります。制限時間 %1 を付ければ、応答のない待機も終わります。</translation>
    </message>
    <message>
        <source>a callback</source>
        <translation>コールバック</translation>
    </message>
    <message>
        <source>%1 awaits %2 %3 times, one after another: %4. No call uses the result of another one, and all that they do is wait.</source>
        <translation>%1 が %2 を %3 回、順番に await しています（計 %4）。どの呼び出しもほかの結果を使わず、待つだけです。</translation>
    </message>
    <message>
        <source> Together they would take %1.</source>
        <translation>同時に待てば %1で済みます。</translation>
    </message>
</context>
<context>
    <name>GameChoice</name>
    <message>
        <source>tried</source>
        <translation>選択済み</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>キー %1</translation>
    </message>
</context>
<context>
    <name>GameChoices</name>
    <message>
        <source>What does the loop take next?</source>
        <translation>ループは次に何を取りますか。</translation>
    </message>
</context>
<context>
    <name>GameHead</name>
    <message>
        <source>Turn %1 of %2</source>
        <translation>%1 / %2 手目</translation>
    </message>
    <message>
        <source>%1 right on the first try</source>
        <translation>一度で正解：%1</translation>
    </message>
    <message>
        <source>Give this turn up and see what asyncio takes</source>
        <translation>この手をあきらめて、asyncio が取るものを見る</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>答えを見る</translation>
    </message>
    <message>
        <source>Leave the game</source>
        <translation>ゲームをやめる</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>GameModel</name>
    <message>
        <source>a thread</source>
        <translation>スレッド</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>実行待ち</translation>
    </message>
    <message>
        <source>%1, ready</source>
        <translation>%1、実行待ち</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>コールバック</translation>
    </message>
    <message>
        <source>callback of %1</source>
        <translation>%1 のコールバック</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>timer, %1</source>
        <translation>タイマー %1</translation>
    </message>
    <message>
        <source>%1, timer due at %2</source>
        <translation>%1、期限 %2 のタイマー</translation>
    </message>
    <message>
        <source>awaits %1</source>
        <translation>%1 を待つ</translation>
    </message>
    <message>
        <source>%1, awaits %2</source>
        <translation>%1、%2 を待つ</translation>
    </message>
    <message>
        <source>wait for news</source>
        <translation>知らせを待つ</translation>
    </message>
    <message>
        <source>Wait until a thread has news</source>
        <translation>スレッドからの知らせを待つ</translation>
    </message>
    <message>
        <source>You are the loop: not a single wrong turn.</source>
        <translation>あなたはもうループそのものです。間違いは一つもありません。</translation>
    </message>
    <message>
        <source>asyncio would hardly notice the difference.</source>
        <translation>asyncio と見分けがつかないほどです。</translation>
    </message>
    <message>
        <source>The ready queue first, then the timers: play it again.</source>
        <translation>実行待ちキューが先、タイマーは後です。もう一度やってみましょう。</translation>
    </message>
</context>
<context>
    <name>GamePane</name>
    <message>
        <source>You are the loop</source>
        <translation>あなたがループ</translation>
    </message>
    <message>
        <source>Pick what the event loop takes next, as asyncio would.</source>
        <translation>asyncio のループなら、次に何を取るでしょうか。</translation>
    </message>
</context>
<context>
    <name>GameResult</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>turns right on the first try</source>
        <translation>手を一度で正解</translation>
    </message>
    <message>
        <source>Longest streak</source>
        <translation>最長の連続</translation>
    </message>
    <message>
        <source>Best score</source>
        <translation>最高記録</translation>
    </message>
    <message>
        <source>The game ends after %1 turns; the run goes on.</source>
        <translation>ゲームは %1 手で終わりです。実行はまだ続きます。</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back to the lesson</source>
        <translation>レッスンに戻る</translation>
    </message>
</context>
<context>
    <name>GameVerdict</name>
    <message>
        <source>Not yet</source>
        <translation>まだです</translation>
    </message>
    <message>
        <source>asyncio takes</source>
        <translation>asyncio が取るもの</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正解</translation>
    </message>
</context>
<context>
    <name>GraphLegend</name>
    <message>
        <source>waits for</source>
        <translation>待つ</translation>
    </message>
    <message>
        <source>held by, awaits</source>
        <translation>保持者・await</translation>
    </message>
    <message>
        <source>Dotted: %1. Solid: %2.</source>
        <translation>点線：%1。実線：%2。</translation>
    </message>
</context>
<context>
    <name>GraphSwitch</name>
    <message>
        <source>Graph of the tasks</source>
        <translation>タスクのグラフ</translation>
    </message>
    <message>
        <source>Who waits</source>
        <translation>待ち関係</translation>
    </message>
    <message>
        <source>Who made whom</source>
        <translation>親子関係</translation>
    </message>
</context>
<context>
    <name>Handout</name>
    <message>
        <source>Task</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>Coroutine</source>
        <translation>コルーチン</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>How</source>
        <translation>終わり方</translation>
    </message>
    <message>
        <source>A run</source>
        <translation>実行の記録</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>全体の時間</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>Lesson %1 · %2</source>
        <translation>レッスン %1 · %2</translation>
    </message>
    <message>
        <source>With these values this does not happen.</source>
        <translation>この値では、これは起こりません。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>ほか %1 個</translation>
    </message>
    <message>
        <source>Timeline. %1. %2</source>
        <translation>タイムライン。%1。%2</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>destroyed while pending</source>
        <translation>未完了のまま破棄</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>終わっていない</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Parameters of this run</source>
        <translation>この実行のパラメーター</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>The run, beat by beat</source>
        <translation>場面ごとに見る実行</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>What do you see here, and why?</source>
        <translation>ここで何が見えますか。それはなぜですか。</translation>
    </message>
    <message>
        <source>Right:</source>
        <translation>正解：</translation>
    </message>
    <message>
        <source>Prediction %1</source>
        <translation>予想 %1</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>解答</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>その理由</translation>
    </message>
    <message>
        <source>Your turn</source>
        <translation>やってみよう</translation>
    </message>
    <message>
        <source>One way to do it</source>
        <translation>解答例</translation>
    </message>
    <message>
        <source>My parameters</source>
        <translation>自分のパラメーター</translation>
    </message>
    <message>
        <source>What it prints</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>見つかった問題</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>%1 / %2 ページ</translation>
    </message>
    <message>
        <source>and %1 more lines</source>
        <translation>ほか %1 行</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>%1 is created</source>
        <translation>%1 が作られる</translation>
    </message>
    <message>
        <source>%1 begins</source>
        <translation>%1 が始まる</translation>
    </message>
    <message>
        <source>%1 resumes</source>
        <translation>%1 が再開する</translation>
    </message>
    <message>
        <source>a timer is set</source>
        <translation>タイマーがセットされる</translation>
    </message>
    <message>
        <source>a timer for %1 is set</source>
        <translation>%1 のタイマーがセットされる</translation>
    </message>
    <message>
        <source>a timer fires</source>
        <translation>タイマーが発火する</translation>
    </message>
    <message>
        <source>the timer of %1 fires</source>
        <translation>%1 のタイマーが発火する</translation>
    </message>
    <message>
        <source>%1 prints %2</source>
        <translation>%1 が %2 を出力する</translation>
    </message>
    <message>
        <source>%1 blocks the loop with %2</source>
        <translation>%1 が %2 でループをふさぐ</translation>
    </message>
    <message>
        <source>%1 is over in %2</source>
        <translation>%2 の %1 が終わる</translation>
    </message>
    <message>
        <source>%1 calls %2</source>
        <translation>%1 が %2 を呼ぶ</translation>
    </message>
    <message>
        <source>%1 is asked to cancel</source>
        <translation>%1 にキャンセルが要求される</translation>
    </message>
    <message>
        <source>%1 suspends in %2</source>
        <translation>%1 が %2 で中断する</translation>
    </message>
    <message>
        <source>%1 fails: %2</source>
        <translation>%1 が失敗する：%2</translation>
    </message>
    <message>
        <source>%1 ends, cancelled</source>
        <translation>%1 がキャンセルされて終わる</translation>
    </message>
    <message>
        <source>%1 returns</source>
        <translation>%1 が戻る</translation>
    </message>
    <message>
        <source>a callback of %1 runs</source>
        <translation>%1 のコールバックが実行される</translation>
    </message>
    <message>
        <source>the callback %1 runs</source>
        <translation>コールバック %1 が実行される</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
</context>
<context>
    <name>KnobPanel</name>
    <message>
        <source>Parameters</source>
        <translation>パラメーター</translation>
    </message>
    <message>
        <source>Changing one re-runs the lesson</source>
        <translation>変えると最初から再実行</translation>
    </message>
    <message>
        <source>Undo the change</source>
        <translation>変更を元に戻す</translation>
    </message>
    <message>
        <source>Redo the change</source>
        <translation>変更をやり直す</translation>
    </message>
    <message>
        <source>Reset to the lesson&apos;s values</source>
        <translation>レッスンの既定値に戻す</translation>
    </message>
</context>
<context>
    <name>KnobSwitch</name>
    <message>
        <source>on</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
</context>
<context>
    <name>LaneAccessible</name>
    <message>
        <source>Lane of the event loop</source>
        <translation>イベントループのレーン</translation>
    </message>
    <message>
        <source>Lane %1</source>
        <translation>%1 のレーン</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a number or lock, and its value</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空き</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>%1 が保持</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between what is said of a lane</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>LaneFilter</name>
    <message>
        <source>Filter the lanes by name</source>
        <translation>レーンを名前で絞り込む</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>絞り込みを消す</translation>
    </message>
</context>
<context>
    <name>LaneHeaders</name>
    <message>
        <source>Event loop</source>
        <translation>イベントループ</translation>
    </message>
</context>
<context>
    <name>LaneMenu</name>
    <message>
        <source>Let go of the pin</source>
        <translation>固定を外す</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>上に固定する</translation>
    </message>
    <message>
        <source>Open the group</source>
        <translation>グループを開く</translation>
    </message>
    <message>
        <source>Fold the group</source>
        <translation>グループをたたむ</translation>
    </message>
    <message>
        <source>Group by parent task</source>
        <translation>親タスクごとにまとめる</translation>
    </message>
    <message>
        <source>Show all lanes</source>
        <translation>すべてのレーンを表示</translation>
    </message>
    <message>
        <source>Go to where it begins</source>
        <translation>始まりへ移動</translation>
    </message>
    <message>
        <source>Go to where it ends</source>
        <translation>終わりへ移動</translation>
    </message>
    <message>
        <source>Zoom to it</source>
        <translation>この区間を拡大</translation>
    </message>
    <message>
        <source>What happens meanwhile</source>
        <translation>この間に起きることを見る</translation>
    </message>
</context>
<context>
    <name>LaneNote</name>
    <message>
        <source>This step is of %1, whose lane is hidden.</source>
        <translation>このステップは %1 のもので、レーンは隠れています。</translation>
    </message>
    <message>
        <source>Show all lanes</source>
        <translation>すべてのレーンを表示</translation>
    </message>
</context>
<context>
    <name>LanePicture</name>
    <message>
        <source>still hidden</source>
        <translation>まだ見えません</translation>
    </message>
</context>
<context>
    <name>LanguageSwitch</name>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
</context>
<context>
    <name>LegendArrows</name>
    <message>
        <source>Creates</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>a task is made</source>
        <translation>タスクができる</translation>
    </message>
    <message>
        <source>Wakes</source>
        <translation>起床</translation>
    </message>
    <message>
        <source>made it ready</source>
        <translation>実行待ちにした</translation>
    </message>
    <message>
        <source>Wakes, this step</source>
        <translation>起床（このステップ）</translation>
    </message>
    <message>
        <source>the cause of now</source>
        <translation>今の原因</translation>
    </message>
    <message>
        <source>Awaits</source>
        <translation>await</translation>
    </message>
    <message>
        <source>waits for the other end</source>
        <translation>矢印の先を待つ</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>返却</translation>
    </message>
    <message>
        <source>result goes to the waiter</source>
        <translation>結果が待ち手に渡る</translation>
    </message>
    <message>
        <source>Cancels, raises</source>
        <translation>キャンセル・送出</translation>
    </message>
    <message>
        <source>ends the other task</source>
        <translation>相手のタスクを終わらせる</translation>
    </message>
    <message>
        <source>cause on the left, effect on the right</source>
        <translation>左が原因、右が結果</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>矢印</translation>
    </message>
</context>
<context>
    <name>LegendHues</name>
    <message>
        <source>1st</source>
        <translation>1 番目</translation>
    </message>
    <message>
        <source>2nd</source>
        <translation>2 番目</translation>
    </message>
    <message>
        <source>3rd</source>
        <translation>3 番目</translation>
    </message>
    <message>
        <source>4th</source>
        <translation>4 番目</translation>
    </message>
    <message>
        <source>5th</source>
        <translation>5 番目</translation>
    </message>
    <message>
        <source>in the order in which tasks are created</source>
        <translation>タスクを作った順</translation>
    </message>
    <message>
        <source>Task hues and source gutter</source>
        <translation>タスクの色とソースの記号</translation>
    </message>
</context>
<context>
    <name>LegendPopup</name>
    <message>
        <source>Hue says which task, texture and glyph say its state. Grey means ended. With many tasks, hues repeat.</source>
        <translation>色はタスク、模様と記号は状態を表します。灰色は終了です。タスクが多いと、同じ色が繰り返されます。</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
</context>
<context>
    <name>LegendResources</name>
    <message>
        <source>Resources and the event loop lane</source>
        <translation>リソースとイベントループのレーン</translation>
    </message>
    <message>
        <source>Queue: 2 free, 3 filled</source>
        <translation>キュー：空き 2、使用中 3</translation>
    </message>
    <message>
        <source>Result slots of gather</source>
        <translation>gather の結果スロット</translation>
    </message>
    <message>
        <source>holds the loop</source>
        <translation>ループを占有中</translation>
    </message>
    <message>
        <source>timer fires</source>
        <translation>タイマーの発火</translation>
    </message>
    <message>
        <source>completion callback</source>
        <translation>完了コールバック</translation>
    </message>
    <message>
        <source>a timer in the heap: when it is due, and whom it wakes</source>
        <translation>ヒープのタイマー：期限と、起こすタスク</translation>
    </message>
</context>
<context>
    <name>LegendStates</name>
    <message>
        <source>Created</source>
        <translation>作成済み</translation>
    </message>
    <message>
        <source>exists, not yet queued</source>
        <translation>あるが、まだキューに入っていない</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>実行待ち</translation>
    </message>
    <message>
        <source>in the ready queue, waiting for its turn</source>
        <translation>実行待ちキューで順番を待つ</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>holds the loop; one task at most</source>
        <translation>ループを占有する。多くても 1 つ</translation>
    </message>
    <message>
        <source>Awaiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>suspended at an await, thin so the wait recedes</source>
        <translation>await で中断中。細い帯で控えめに示す</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>returned a result</source>
        <translation>結果を返した</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>ended with an exception; the cap marks the raise</source>
        <translation>例外で終了。端の印が送出の位置</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>ended by CancelledError</source>
        <translation>CancelledError で終了</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>ブロック中</translation>
    </message>
    <message>
        <source>runs synchronous work; the loop stands still</source>
        <translation>同期処理を実行し、ループが止まる</translation>
    </message>
    <message>
        <source>glyph, timeline slice, meaning</source>
        <translation>記号、タイムラインの帯、意味</translation>
    </message>
    <message>
        <source>Task states</source>
        <translation>タスクの状態</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>nobody held it; it went while it was pending</source>
        <translation>参照がなくなり、完了前に消えた</translation>
    </message>
</context>
<context>
    <name>LegendWaits</name>
    <message>
        <source>a timer</source>
        <translation>タイマー</translation>
    </message>
    <message>
        <source>one task</source>
        <translation>1 つのタスク</translation>
    </message>
    <message>
        <source>all of several</source>
        <translation>複数すべて</translation>
    </message>
    <message>
        <source>an item</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>a free slot</source>
        <translation>空き</translation>
    </message>
    <message>
        <source>what will wake the task</source>
        <translation>タスクを起こすもの</translation>
    </message>
    <message>
        <source>Wait kinds</source>
        <translation>待機の種類</translation>
    </message>
    <message>
        <source>its turn</source>
        <translation>順番</translation>
    </message>
    <message>
        <source>a signal</source>
        <translation>合図</translation>
    </message>
    <message>
        <source>the others</source>
        <translation>ほかのタスク</translation>
    </message>
    <message>
        <source>some of several</source>
        <translation>いくつかの完了</translation>
    </message>
    <message>
        <source>a thread</source>
        <translation>スレッド</translation>
    </message>
</context>
<context>
    <name>LessonPane</name>
    <message>
        <source>Lesson</source>
        <translation>レッスン</translation>
    </message>
</context>
<context>
    <name>LessonPicker</name>
    <message>
        <source>%1, choose a lesson</source>
        <translation>%1、レッスンを選ぶ</translation>
    </message>
    <message>
        <source>Choose a lesson</source>
        <translation>レッスンを選ぶ</translation>
    </message>
</context>
<context>
    <name>LiveChip</name>
    <message>
        <source>Live, following the program</source>
        <translation>ライブ。プログラムを追っています</translation>
    </message>
    <message>
        <source>What the program does is shown as it happens</source>
        <translation>プログラムの動きをその場で表示しています</translation>
    </message>
    <message>
        <source>Jump to what happens now</source>
        <translation>今起きているところへ</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>ライブ</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>ライブに戻る</translation>
    </message>
</context>
<context>
    <name>LockButton</name>
    <message>
        <source>hidden: you choose</source>
        <translation>あなたが選びます</translation>
    </message>
    <message>
        <source>hidden until you answer at beat %1</source>
        <translation>場面%1の問いに答えるまで非表示</translation>
    </message>
    <message>
        <source>Go to the question at beat %1 that hides this</source>
        <translation>これを隠している場面%1の問いへ</translation>
    </message>
</context>
<context>
    <name>LoopGame</name>
    <message>
        <source>The ready queue is first in, first out: %2 was made ready before %1.</source>
        <translation>実行待ちキューは先入れ先出しです。%2 のほうが %1 より先に入りました。</translation>
    </message>
    <message>
        <source>%1 became ready in this iteration, so it runs in the next one. %2 was ready when this one began.</source>
        <translation>%1 はこの周回の途中で実行待ちになったので、動くのは次の周回です。%2 はこの周回が始まったときにもう実行待ちでした。</translation>
    </message>
    <message>
        <source>While something is ready, the loop waits for no timer: %2 is ready, and the timer of %1 is not due until %3.</source>
        <translation>実行待ちがあるうちは、ループはタイマーを待ちません。%2 が実行待ちで、%1 のタイマーの期限は %3 です。</translation>
    </message>
    <message>
        <source>The timer of %1 is due, but a timer that is due goes behind what is ready: %2.</source>
        <translation>%1 のタイマーは期限が来ていますが、期限が来たタイマーは、すでに実行待ちのもの（%2）の後ろに並びます。</translation>
    </message>
    <message>
        <source>The timer that is due first fires first: that of %6 at %4, that of %1 not until %3.</source>
        <translation>期限の早いタイマーが先です。%6 は %4、%1 は %3 です。</translation>
    </message>
    <message>
        <source>Both timers are due at %3. Then the one that was made first fires first: that of %6.</source>
        <translation>どちらのタイマーも期限は %3 です。そのときは先に作られたほう、つまり %6 のタイマーが先です。</translation>
    </message>
    <message>
        <source>Both timers are due at exactly %3. Then no order is promised; here the heap gives that of %6 first.</source>
        <translation>どちらのタイマーも期限はちょうど %3 です。そのときの順序は保証されません。ここではヒープから %6 のタイマーが先に出ます。</translation>
    </message>
    <message>
        <source>%1 awaits %5, and nothing has woken it yet.</source>
        <translation>%1 は %5 を待っていて、まだ起こされていません。</translation>
    </message>
    <message>
        <source>While something is ready, the loop waits for no thread: %2 is ready.</source>
        <translation>実行待ちがあるうちは、ループはスレッドを待ちません。%2 が実行待ちです。</translation>
    </message>
    <message>
        <source>The timer of %6 is due before a thread has news.</source>
        <translation>スレッドから知らせが来る前に、%6 のタイマーの期限が来ます。</translation>
    </message>
    <message>
        <source>A thread has news before the timer of %1 is due.</source>
        <translation>%1 のタイマーの期限より先に、スレッドから知らせが来ます。</translation>
    </message>
    <message>
        <source>Nothing but %1 was ready.</source>
        <translation>実行待ちは %1 だけでした。</translation>
    </message>
    <message>
        <source>Of what is ready, %1 was made ready first.</source>
        <translation>実行待ちのうち、%1 がいちばん先にキューに入りました。</translation>
    </message>
    <message>
        <source>The timer of %1 was due in this iteration, too.</source>
        <translation>%1 のタイマーも、この周回で期限が来ていました。</translation>
    </message>
    <message>
        <source>Nothing was ready, so the loop turned to its only timer, that of %1.</source>
        <translation>実行待ちのものがなかったので、ループは唯一のタイマー、%1 のタイマーに移りました。</translation>
    </message>
    <message>
        <source>Nothing was ready, so the loop turned to the earliest timer: that of %1, due at %2.</source>
        <translation>実行待ちのものがなかったので、ループは期限のいちばん早いタイマーに移りました。%1 のタイマーで、期限は %2 です。</translation>
    </message>
    <message>
        <source>Nothing was ready; of the timers due at %2, that of %1 was made first.</source>
        <translation>実行待ちのものがなく、期限が %2 のタイマーのうち、%1 のものが先に作られました。</translation>
    </message>
    <message>
        <source>Nothing was ready, so the loop waited until a thread had news.</source>
        <translation>実行待ちのものがなかったので、ループはスレッドからの知らせを待ちました。</translation>
    </message>
    <message>
        <source>the timer of %1</source>
        <translation>%1 のタイマー</translation>
    </message>
</context>
<context>
    <name>LoopModel</name>
    <message>
        <source>wall clock</source>
        <translation>実時計</translation>
    </message>
    <message>
        <source>virtual clock</source>
        <translation>仮想時計</translation>
    </message>
</context>
<context>
    <name>LoopSection</name>
    <message>
        <source>Event loop, iteration %1, %2 s, %3</source>
        <translation>イベントループ、%1 周目、%2 秒、%3</translation>
    </message>
    <message>
        <source>Event loop</source>
        <translation>イベントループ</translation>
    </message>
    <message>
        <source>iteration %1</source>
        <translation>%1 周目</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>秒</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>待つ</translation>
    </message>
    <message>
        <source>Wake due</source>
        <translation>タイマー処理</translation>
    </message>
    <message>
        <source>Run ready</source>
        <translation>順に実行</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – Awaitscope</source>
        <translation>%1 – Awaitscope</translation>
    </message>
</context>
<context>
    <name>MakeCard</name>
    <message>
        <source>Your turn, done</source>
        <translation>やってみよう、達成</translation>
    </message>
    <message>
        <source>Your turn</source>
        <translation>やってみよう</translation>
    </message>
    <message>
        <source>Done: this run meets every condition.</source>
        <translation>達成：この実行はすべての条件を満たしています。</translation>
    </message>
    <message>
        <source>Answer the predictions first; until then the results are hidden.</source>
        <translation>先に予想に答えてください。それまで結果は伏せてあります。</translation>
    </message>
    <message>
        <source>Change the parameters: every run is checked right away.</source>
        <translation>パラメーターを変えてみましょう。結果はすぐに判定されます。</translation>
    </message>
    <message>
        <source>The program is still running.</source>
        <translation>プログラムはまだ実行中です。</translation>
    </message>
</context>
<context>
    <name>MakeCondition</name>
    <message>
        <source>reached</source>
        <translation>達成</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未達成</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>Navigator</source>
        <translation>ナビゲーター</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>レッスン</translation>
    </message>
    <message>
        <source>Show the names of the lessons</source>
        <translation>レッスン名を表示</translation>
    </message>
    <message>
        <source>Only the numbers of the lessons</source>
        <translation>レッスン番号だけを表示</translation>
    </message>
    <message>
        <source>Legend: what the shapes and colours mean</source>
        <translation>凡例：形と色の意味</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>Compare two runs side by side</source>
        <translation>2 つの実行を並べて比べる</translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation>実行の比較</translation>
    </message>
    <message>
        <source>%1 of %2 lessons done</source>
        <translation>%2 レッスン中 %1 レッスンを修了</translation>
    </message>
    <message>
        <source>Playground: run your own Python</source>
        <translation>実験場：自分の Python を実行</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>実験場</translation>
    </message>
    <message>
        <source>End the game first: a comparison shows what comes next</source>
        <translation>先にゲームを終えてください。比較すると、この先が見えてしまいます</translation>
    </message>
    <message>
        <source>First answer the question at beat %1: a comparison would give it away</source>
        <translation>先に場面%1の問いに答えてください。比較すると、答えが見えてしまいます</translation>
    </message>
</context>
<context>
    <name>NavigatorList</name>
    <message>
        <source>Lessons</source>
        <translation>レッスン一覧</translation>
    </message>
</context>
<context>
    <name>NavigatorRow</name>
    <message>
        <source>Lesson %1, %2</source>
        <translation>レッスン %1、%2</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>%1 % done</source>
        <translation>%1 % 終了</translation>
    </message>
</context>
<context>
    <name>NotesButtons</name>
    <message>
        <source>Presentation</source>
        <translation>プレゼンテーション</translation>
    </message>
    <message>
        <source>Previous beat</source>
        <translation>前の場面</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Page Up</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Page Down</translation>
    </message>
    <message>
        <source>Reveal the answer</source>
        <translation>答えを表示</translation>
    </message>
    <message>
        <source>Next beat</source>
        <translation>次の場面</translation>
    </message>
    <message>
        <source>Keep the audience&apos;s picture while you go on</source>
        <translation>聴衆の画面を固定したまま先へ進みます</translation>
    </message>
    <message>
        <source>Go on with the picture</source>
        <translation>固定を解除</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Picture back</source>
        <translation>画面を戻す</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黒い画面</translation>
    </message>
    <message>
        <source>Start the clock anew</source>
        <translation>時計を最初から</translation>
    </message>
    <message>
        <source>Exchange the two screens</source>
        <translation>2 つの画面を入れ替える</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>End the presentation</source>
        <translation>プレゼンテーションを終了</translation>
    </message>
</context>
<context>
    <name>NotesView</name>
    <message>
        <source>Speaker&apos;s notes</source>
        <translation>発表者ノート</translation>
    </message>
    <message>
        <source>Now: beat %1 of %2</source>
        <translation>現在：場面 %1 / %2</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>The audience sees a black picture</source>
        <translation>聴衆には黒い画面が見えています</translation>
    </message>
    <message>
        <source>The audience sees a white picture</source>
        <translation>聴衆には白い画面が見えています</translation>
    </message>
    <message>
        <source>Frozen: the audience sees %1</source>
        <translation>固定中：聴衆に見えているのは %1</translation>
    </message>
    <message>
        <source>The pen draws over the picture</source>
        <translation>ペンで描けます</translation>
    </message>
    <message>
        <source>The spotlight is on</source>
        <translation>スポットライトを使用中</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次</translation>
    </message>
    <message>
        <source>The answer to the question</source>
        <translation>問いの答え</translation>
    </message>
    <message>
        <source>The end of the lesson</source>
        <translation>レッスンの終わり</translation>
    </message>
    <message>
        <source>Time since the start: %1</source>
        <translation>開始からの時間：%1</translation>
    </message>
    <message>
        <source>Time of day: %1</source>
        <translation>現在時刻：%1</translation>
    </message>
</context>
<context>
    <name>NotesWindow</name>
    <message>
        <source>Speaker&apos;s notes</source>
        <translation>発表者ノート</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>No lane is called anything like “%1”.</source>
        <translation>「%1」に合う名前のレーンはありません。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>絞り込みを消す</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>This is Python %1; programs run with Python 3.%2 to 3.%3.</source>
        <translation>これは Python %1 です。プログラムの実行には Python 3.%2 から 3.%3 を使います。</translation>
    </message>
    <message>
        <source>There is no python3 on this computer that could run a program.</source>
        <translation>このコンピューターには、プログラムを実行できる python3 がありません。</translation>
    </message>
    <message>
        <source>The recording broke off before the program ended.</source>
        <translation>プログラムが終わる前に記録が途切れました。</translation>
    </message>
    <message>
        <source>The recording broke off: %1</source>
        <translation>記録が途切れました：%1</translation>
    </message>
    <message>
        <source>The program was killed by signal %1.</source>
        <translation>プログラムはシグナル %1 で強制終了されました。</translation>
    </message>
    <message>
        <source>The program was stopped after %1 s, its time limit.</source>
        <translation>制限時間の %1 秒に達したため、プログラムを停止しました。</translation>
    </message>
    <message>
        <source>The program was stopped when it had printed %1.</source>
        <translation>出力が %1 に達したため、プログラムを停止しました。</translation>
    </message>
    <message>
        <source>The program needed more memory than the %1 that it may have.</source>
        <translation>プログラムが上限の %1 を超えるメモリーを必要としました。</translation>
    </message>
    <message>
        <source>The program was stopped when it had more than %1 processes.</source>
        <translation>プロセスが %1 個を超えたため、プログラムを停止しました。</translation>
    </message>
    <message>
        <source>The program was stopped after %1 events, the most that are kept.</source>
        <translation>記録できる上限の %1 イベントに達したため、プログラムを停止しました。</translation>
    </message>
    <message>
        <source>The program ended.</source>
        <translation>プログラムが終了しました。</translation>
    </message>
    <message>
        <source>The program failed with exit code %1.</source>
        <translation>プログラムは終了コード %1 で失敗しました。</translation>
    </message>
    <message>
        <source>Syntax error in line %1: %2.</source>
        <translation>%1 行目に構文エラーがあります：%2。</translation>
    </message>
    <message>
        <source>Deadlock: every task waits, and nothing can wake one.</source>
        <translation>デッドロック：すべてのタスクが待機中で、起こすものがありません。</translation>
    </message>
    <message>
        <source>You stopped the program.</source>
        <translation>プログラムを停止しました。</translation>
    </message>
    <message>
        <source>The program could not be started: %1.</source>
        <translation>プログラムを開始できませんでした：%1。</translation>
    </message>
    <message>
        <source>There is no program %1 that can be started.</source>
        <translation>起動できるプログラム %1 がありません。</translation>
    </message>
    <message>
        <source>The program %1 is no Python interpreter.</source>
        <translation>プログラム %1 は Python のインタープリターではありません。</translation>
    </message>
    <message>
        <source>The program %1 does not say which Python it is.</source>
        <translation>プログラム %1 は、どの Python なのかを答えません。</translation>
    </message>
</context>
<context>
    <name>OutcomeBanner</name>
    <message>
        <source>Go to line %1</source>
        <translation>%1 行目へ</translation>
    </message>
    <message>
        <source>Error output</source>
        <translation>エラー出力</translation>
    </message>
    <message>
        <source>Where they wait</source>
        <translation>待っている場所へ</translation>
    </message>
    <message>
        <source>Change the limit</source>
        <translation>制限を変える</translation>
    </message>
    <message>
        <source>Choose a Python</source>
        <translation>Python を選ぶ</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
    <message>
        <source>Run settings</source>
        <translation>実行設定</translation>
    </message>
</context>
<context>
    <name>OutputSheet</name>
    <message>
        <source>stderr</source>
        <translation>標準エラー</translation>
    </message>
    <message>
        <source>Error output</source>
        <translation>エラー出力</translation>
    </message>
</context>
<context>
    <name>PaletteRow</name>
    <message>
        <source>used lately</source>
        <translation>最近使ったもの</translation>
    </message>
</context>
<context>
    <name>Playground</name>
    <message>
        <source>What you type is not kept until you save it: %1.</source>
        <translation>入力した内容は保存するまで残りません：%1。</translation>
    </message>
</context>
<context>
    <name>PlaygroundDialogs</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Python programs (*.py)</source>
        <translation>Python プログラム (*.py)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Save the program</source>
        <translation>プログラムを保存</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>Choose a python3</source>
        <translation>python3 を選ぶ</translation>
    </message>
    <message>
        <source>Choose the working folder</source>
        <translation>作業フォルダーを選ぶ</translation>
    </message>
</context>
<context>
    <name>PlaygroundHead</name>
    <message>
        <source>edited</source>
        <translation>変更あり</translation>
    </message>
    <message>
        <source>Open a Python program</source>
        <translation>Python プログラムを開く</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Save the program</source>
        <translation>プログラムを保存</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>New, save as, recent files</source>
        <translation>新規作成、名前を付けて保存、最近開いたファイル</translation>
    </message>
    <message>
        <source>New program</source>
        <translation>新しいプログラム</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>How programs are run</source>
        <translation>実行の設定</translation>
    </message>
    <message>
        <source>Stop the program</source>
        <translation>プログラムを停止</translation>
    </message>
    <message>
        <source>Run the program and record it</source>
        <translation>プログラムを実行して記録</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
</context>
<context>
    <name>PlaygroundPane</name>
    <message>
        <source>Playground</source>
        <translation>実験場</translation>
    </message>
</context>
<context>
    <name>PlaygroundRow</name>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Finding, console</source>
        <translation>検出結果・コンソール</translation>
    </message>
    <message>
        <source>Finding (%1), console</source>
        <translation>検出結果（%1）・コンソール</translation>
    </message>
    <message>
        <source>Edge between program and graph</source>
        <translation>プログラムとグラフの境界</translation>
    </message>
    <message>
        <source>Edge of the finding</source>
        <translation>検出結果の境界</translation>
    </message>
    <message>
        <source>Edge above the console</source>
        <translation>コンソールの上の境界</translation>
    </message>
    <message>
        <source>The program is running.</source>
        <translation>プログラムを実行しています。</translation>
    </message>
    <message>
        <source>The run has ended. Run starts the program again.</source>
        <translation>実行は終わりました。「実行」でもう一度始まります。</translation>
    </message>
    <message>
        <source>Nothing runs before you press Run.</source>
        <translation>「実行」を押すまで何も動きません。</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>グラフ</translation>
    </message>
</context>
<context>
    <name>PredictionCard</name>
    <message>
        <source>Predict before you step on</source>
        <translation>先へ進む前に予想しよう</translation>
    </message>
    <message>
        <source>Your prediction</source>
        <translation>あなたの予想</translation>
    </message>
    <message>
        <source>Choose an answer first</source>
        <translation>先に選択肢を選んでください</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Commit answer</source>
        <translation>回答を確定</translation>
    </message>
    <message>
        <source>Shows the answer; it cannot be answered later</source>
        <translation>答えを表示します。あとから回答することはできません</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>See it happen</source>
        <translation>その場面を見る</translation>
    </message>
    <message>
        <source>Revealed at step %1</source>
        <translation>答えはステップ %1 で</translation>
    </message>
    <message>
        <source>At step %1</source>
        <translation>ステップ %1</translation>
    </message>
    <message>
        <source>Answer first, or skip this question</source>
        <translation>先に答えるか、この問いをスキップしてください</translation>
    </message>
</context>
<context>
    <name>PredictionOption</name>
    <message>
        <source>right</source>
        <translation>正解</translation>
    </message>
    <message>
        <source>not right</source>
        <translation>不正解</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>PredictionVerdict</name>
    <message>
        <source>Right.</source>
        <translation>正解です。</translation>
    </message>
    <message>
        <source>Not quite.</source>
        <translation>違います。</translation>
    </message>
    <message>
        <source>Skipped.</source>
        <translation>スキップしました。</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>Beat %1: %2</source>
        <translation>場面 %1：%2</translation>
    </message>
</context>
<context>
    <name>PresenterAnswer</name>
    <message>
        <source>Predict, the answer is hidden</source>
        <translation>予想（答えは非表示）</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>答え</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>予想</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答え</translation>
    </message>
    <message>
        <source>Answer hidden</source>
        <translation>答えは非表示</translation>
    </message>
    <message>
        <source>Choices and answer hidden</source>
        <translation>選択肢と答えは非表示</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>答えを表示</translation>
    </message>
</context>
<context>
    <name>PresenterHead</name>
    <message>
        <source>F1 shows the keys, Esc leaves</source>
        <translation>F1 でキー一覧、Esc で終了</translation>
    </message>
</context>
<context>
    <name>PresenterHelp</name>
    <message>
        <source>Next beat (or the answer), previous beat</source>
        <translation>次の場面（または答え）、前の場面</translation>
    </message>
    <message>
        <source>Step back, step forward</source>
        <translation>1 ステップ戻る、進む</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>スペース</translation>
    </message>
    <message>
        <source>Play, pause</source>
        <translation>再生、一時停止</translation>
    </message>
    <message>
        <source>Next iteration of the loop</source>
        <translation>ループの次の周回へ</translation>
    </message>
    <message>
        <source>First step, last step</source>
        <translation>最初のステップ、最後のステップ</translation>
    </message>
    <message>
        <source>Reveal the answer</source>
        <translation>答えを表示</translation>
    </message>
    <message>
        <source>Show the choices, without the answer</source>
        <translation>選択肢だけを表示（答えは非表示）</translation>
    </message>
    <message>
        <source>Zoom the timeline in, out, to the whole run</source>
        <translation>タイムラインを拡大、縮小、全体表示</translation>
    </message>
    <message>
        <source>Move the timeline left, right</source>
        <translation>タイムラインを左、右へ動かす</translation>
    </message>
    <message>
        <source>Leave the presentation</source>
        <translation>プレゼンテーションを終了</translation>
    </message>
    <message>
        <source>Black picture, and back</source>
        <translation>黒い画面、元に戻す</translation>
    </message>
    <message>
        <source>White picture, and back</source>
        <translation>白い画面、元に戻す</translation>
    </message>
    <message>
        <source>Freeze the picture; again: it follows</source>
        <translation>画面を固定。もう一度で解除</translation>
    </message>
    <message>
        <source>Spotlight on the step, or on the pointer</source>
        <translation>ステップやポインターにスポットライト</translation>
    </message>
    <message>
        <source>Pen: draw with the mouse</source>
        <translation>ペン：マウスで描く</translation>
    </message>
    <message>
        <source>Take back the last stroke, wipe all of them</source>
        <translation>最後の線を取り消す、すべて消す</translation>
    </message>
    <message>
        <source>Speaker&apos;s window: notes, next beat, clock</source>
        <translation>発表者用ウィンドウ：ノート、次の場面、時計</translation>
    </message>
    <message>
        <source>Exchange the two screens</source>
        <translation>2 つの画面を入れ替える</translation>
    </message>
    <message>
        <source>Start the clock anew</source>
        <translation>時計を最初から</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>このキー一覧</translation>
    </message>
    <message>
        <source>Keys of the presentation</source>
        <translation>プレゼンテーションのキー</translation>
    </message>
</context>
<context>
    <name>PresenterLanes</name>
    <message>
        <source>Timeline of the tasks</source>
        <translation>タスクのタイムライン</translation>
    </message>
</context>
<context>
    <name>PresenterQuestion</name>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>PresenterQueue</name>
    <message>
        <source>Ready queue, %1 in line</source>
        <translation>実行待ちキュー、%1 件</translation>
    </message>
    <message>
        <source>Ready queue</source>
        <translation>実行待ちキュー</translation>
    </message>
    <message>
        <source>holds the loop</source>
        <translation>ループを占有中</translation>
    </message>
    <message>
        <source>the loop is free</source>
        <translation>ループは空いている</translation>
    </message>
    <message>
        <source>next to run on the left</source>
        <translation>左端が次に実行</translation>
    </message>
    <message>
        <source>nothing else is ready</source>
        <translation>ほかに実行待ちなし</translation>
    </message>
</context>
<context>
    <name>PresenterTransport</name>
    <message>
        <source>Transport</source>
        <translation>再生操作</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>最初に戻る</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>1 ステップ戻る</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>スペース</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>1 ステップ進む</translation>
    </message>
    <message>
        <source>To the next beat of the lesson</source>
        <translation>レッスンの次の場面へ</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Page Down</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
</context>
<context>
    <name>ProgramDocument</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 に書き込めません：%2。</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 はファイルではありません。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 を読めません：%2。</translation>
    </message>
    <message>
        <source>%1 is too long to be edited here.</source>
        <translation>%1 は長すぎて、ここでは編集できません。</translation>
    </message>
    <message>
        <source>%1 is not a text in UTF-8.</source>
        <translation>%1 は UTF-8 のテキストではありません。</translation>
    </message>
</context>
<context>
    <name>ProgramOptions</name>
    <message>
        <source>Line %1 of the environment is not NAME=value.</source>
        <translation>環境変数の %1 行目が「名前=値」の形ではありません。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>フォルダー %1 はありません。</translation>
    </message>
</context>
<context>
    <name>ProgramRunner</name>
    <message>
        <source>The program asked for input and there was none.</source>
        <translation>プログラムが入力を求めましたが、入力がありません。</translation>
    </message>
    <message>
        <source>The program asked for more input than there was.</source>
        <translation>プログラムが、用意された分より多くの入力を求めました。</translation>
    </message>
    <message>
        <source>The program failed in line %1: %2</source>
        <translation>プログラムは %1 行目で失敗しました：%2</translation>
    </message>
    <message>
        <source>The program failed: %1</source>
        <translation>プログラムは失敗しました：%1</translation>
    </message>
    <message>
        <source>%1 One step was keeping the event loop, in line %2.</source>
        <translation>%1 %2 行目のステップがイベントループを占有していました。</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>It is damaged.</source>
        <translation>ファイルが壊れています。</translation>
    </message>
    <message>
        <source>A newer Awaitscope has written it.</source>
        <translation>新しい版の Awaitscope で書かれたものです。</translation>
    </message>
    <message>
        <source>Progress is not saved while that file is there.</source>
        <translation>このファイルを取り除くまで、進み具合は保存されません。</translation>
    </message>
    <message>
        <source>It was moved to %1, and progress starts over.</source>
        <translation>%1 に移し、進み具合は最初から記録します。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 を読み込めません：%2。</translation>
    </message>
    <message>
        <source>%1 cannot be used as progress: %2</source>
        <translation>%1 は進み具合として使えません：%2</translation>
    </message>
    <message>
        <source>Progress cannot be saved in %1: %2.</source>
        <translation>進み具合を %1 に保存できません：%2。</translation>
    </message>
</context>
<context>
    <name>ProgressDialogs</name>
    <message>
        <source>Export</source>
        <translation>書き出す</translation>
    </message>
    <message>
        <source>Progress (*.json)</source>
        <translation>進み具合 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Export your progress</source>
        <translation>進み具合の書き出し</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>読み込む</translation>
    </message>
    <message>
        <source>Import progress</source>
        <translation>進み具合の読み込み</translation>
    </message>
    <message>
        <source>Forget everything you have done in all lessons? Exported files stay.</source>
        <translation>すべてのレッスンの進み具合を消去しますか？ 書き出したファイルは残ります。</translation>
    </message>
    <message>
        <source>Reset all progress</source>
        <translation>進み具合をすべて消去</translation>
    </message>
</context>
<context>
    <name>ProgressKeeper</name>
    <message>
        <source>Your progress is saved in %1.</source>
        <translation>進み具合を %1 に保存しました。</translation>
    </message>
    <message>
        <source>The progress in %1 is added to yours.</source>
        <translation>%1 の進み具合を取り込みました。</translation>
    </message>
</context>
<context>
    <name>ProgressMenu</name>
    <message>
        <source>Your progress</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>Ask for predictions</source>
        <translation>予想の問いを出す</translation>
    </message>
    <message>
        <source>Start this lesson over</source>
        <translation>このレッスンを最初からやり直す</translation>
    </message>
    <message>
        <source>Export progress…</source>
        <translation>進み具合を書き出す…</translation>
    </message>
    <message>
        <source>Import progress…</source>
        <translation>進み具合を読み込む…</translation>
    </message>
    <message>
        <source>Reset all progress…</source>
        <translation>進み具合をすべて消去…</translation>
    </message>
</context>
<context>
    <name>QuestionSheet</name>
    <message>
        <source>The file was changed</source>
        <translation>ファイルが変更されています</translation>
    </message>
    <message>
        <source>Save the program first?</source>
        <translation>先にプログラムを保存しますか？</translation>
    </message>
    <message>
        <source>Another program has changed %1 since you opened it.</source>
        <translation>%1 は、ここで開いた後に別のプログラムが書き換えました。</translation>
    </message>
    <message>
        <source>%1 has unsaved changes.</source>
        <translation>%1 には保存していない変更があります。</translation>
    </message>
    <message>
        <source>Overwrite it</source>
        <translation>上書きする</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>保存しない</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>QueueLine</name>
    <message>
        <source>and %1 more</source>
        <translation>ほか %1 個</translation>
    </message>
</context>
<context>
    <name>QueueSlots</name>
    <message>
        <source>Putters waiting</source>
        <translation>put 待ち</translation>
    </message>
    <message>
        <source>Getters waiting</source>
        <translation>get 待ち</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
</context>
<context>
    <name>RangeCard</name>
    <message>
        <source>Let go of the selected range</source>
        <translation>範囲の選択をやめる</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>No time passes in it.</source>
        <translation>この間に時間は経ちません。</translation>
    </message>
</context>
<context>
    <name>RangeFact</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>goes there</source>
        <translation>そこへ移動します</translation>
    </message>
</context>
<context>
    <name>RangeModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ミリ秒</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>実行待ち</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>ブロック中</translation>
    </message>
    <message>
        <source>Awaiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空き</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>%1 の時点</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 ～ %2</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>%1 in one iteration</source>
        <translation>%1（1 周）</translation>
    </message>
    <message>
        <source>%1 in %2 iterations</source>
        <translation>%1（%2 周）</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>最も長い待ち</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>task, how long</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>task, for what, how long</comment>
        <translation>%1、%2：%3</translation>
    </message>
    <message>
        <source>Loop held longest</source>
        <translation>ループの最長占有</translation>
    </message>
    <message>
        <source>by nobody</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>a callback</source>
        <translation>コールバック</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <comment>names of tasks, and how many</comment>
        <translation>%1 ほか %2 件</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what, its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>. </source>
        <comment>between sentences</comment>
        <translation>。</translation>
    </message>
</context>
<context>
    <name>RangeState</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ReadyLine</name>
    <message>
        <source>%1 holds the loop</source>
        <translation>%1 がループを占有中</translation>
    </message>
    <message>
        <source>%1, number %2 in the ready queue</source>
        <translation>%1、実行待ちキューの %2 番目</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>hidden: you choose</source>
        <translation>あなたが選びます</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>ほか %1 個</translation>
    </message>
</context>
<context>
    <name>ReadySection</name>
    <message>
        <source>Ready queue, %1 in line</source>
        <translation>実行待ちキュー、%1 件</translation>
    </message>
    <message>
        <source>first in, first out</source>
        <translation>先入れ先出し</translation>
    </message>
    <message>
        <source>Ready queue</source>
        <translation>実行待ちキュー</translation>
    </message>
    <message>
        <source>holds the loop</source>
        <translation>ループを占有中</translation>
    </message>
    <message>
        <source>the loop is free</source>
        <translation>ループは空いている</translation>
    </message>
    <message>
        <source>next to run on the left</source>
        <translation>左端が次に実行</translation>
    </message>
    <message>
        <source>nothing else is ready</source>
        <translation>ほかに実行待ちなし</translation>
    </message>
</context>
<context>
    <name>ReadyStrip</name>
    <message>
        <source>Ready queue</source>
        <translation>実行待ちキュー</translation>
    </message>
</context>
<context>
    <name>ReplaceQuestion</name>
    <message>
        <source>%1 already exists. Replace it?</source>
        <translation>%1 は既にあります。置き換えますか？</translation>
    </message>
</context>
<context>
    <name>ResourceModel</name>
    <message>
        <source>in the order given, not in that of finishing</source>
        <translation>終わった順ではなく、渡した順に並びます</translation>
    </message>
    <message>
        <source>results of gather</source>
        <translation>gather の結果</translation>
    </message>
    <message>
        <source>%1 just left the line</source>
        <translation>%1 が列を離れた</translation>
    </message>
    <message>
        <source>Joiners waiting</source>
        <translation>join() 待ち</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>ロック中</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空き</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待ち</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>空き %1 / %2</translation>
    </message>
    <message>
        <source>set</source>
        <translation>セット済み</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未セット</translation>
    </message>
    <message>
        <source>Its lock is held by</source>
        <translation>ロックの保持</translation>
    </message>
    <message>
        <source>lets its tasks go on</source>
        <translation>タスクを先へ進めています</translation>
    </message>
    <message>
        <source>is being reset</source>
        <translation>リセット中</translation>
    </message>
    <message>
        <source>is broken</source>
        <translation>壊れています</translation>
    </message>
    <message>
        <source>waits until all are there</source>
        <translation>全員がそろうのを待っています</translation>
    </message>
    <message>
        <source>In threads</source>
        <translation>スレッドで実行中</translation>
    </message>
    <message>
        <source>Jobs waiting</source>
        <translation>順番待ちの仕事</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>%1 and %2 more just left the line</source>
        <translation>%1 とほか %2 個が列を離れた</translation>
    </message>
</context>
<context>
    <name>ResourceSection</name>
    <message>
        <source>Resources</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>The slots stay hidden until you answer.</source>
        <translation>回答するまで中身は伏せてあります。</translation>
    </message>
    <message>
        <source>The slots stay hidden while you choose.</source>
        <translation>あなたが選ぶあいだ、結果は隠されます。</translation>
    </message>
</context>
<context>
    <name>ResourcesSection</name>
    <message>
        <source>Resources</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>Nothing is shared yet.</source>
        <translation>共有しているものはまだありません。</translation>
    </message>
    <message>
        <source>and %1 that were made earlier</source>
        <translation>ほかに、先に作られたものが %1 個</translation>
    </message>
</context>
<context>
    <name>SessionKeeper</name>
    <message>
        <source>Where you are is not kept for the next start: %1.</source>
        <translation>現在の位置は次回の起動のために保存されません：%1。</translation>
    </message>
    <message>
        <source>%1 is damaged: this is a fresh start, not where you were last time.</source>
        <translation>%1 が壊れているため、前回の続きではなく最初の状態から始めます。</translation>
    </message>
</context>
<context>
    <name>SettingsLimits</name>
    <message>
        <source>Time, s</source>
        <translation>時間（秒）</translation>
    </message>
    <message>
        <source>Output, MB</source>
        <translation>出力（MB）</translation>
    </message>
    <message>
        <source>Memory, MB</source>
        <translation>メモリ（MB）</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>for every program that is run here</source>
        <translation>ここで実行するすべてのプログラムに適用</translation>
    </message>
    <message>
        <source>How programs are run</source>
        <translation>実行の設定</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>looking for those that are installed …</source>
        <translation>インストール済みの Python を探しています…</translation>
    </message>
    <message>
        <source>None was found. Choose a python3 program, 3.9 to 3.13.</source>
        <translation>見つかりませんでした。python3（3.9 〜 3.13）のファイルを選んでください。</translation>
    </message>
    <message>
        <source>The first that is found</source>
        <translation>最初に見つかったもの</translation>
    </message>
    <message>
        <source>Other …</source>
        <translation>その他…</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時計</translation>
    </message>
    <message>
        <source>Time passes as usual.</source>
        <translation>時間は現実どおりに進みます。</translation>
    </message>
    <message>
        <source>Virtual</source>
        <translation>仮想</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>実時間</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>引数</translation>
    </message>
    <message>
        <source>Working folder</source>
        <translation>作業フォルダー</translation>
    </message>
    <message>
        <source>that of the program</source>
        <translation>プログラムのフォルダー</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>フォルダーを選ぶ</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>標準入力</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境変数</translation>
    </message>
    <message>
        <source>NAME=value, one a line</source>
        <translation>1 行に 1 つ、名前=値</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>制限</translation>
    </message>
    <message>
        <source>A program that exceeds a limit is stopped; what it did until then is kept. 0 means no limit.</source>
        <translation>制限を超えたプログラムは停止し、それまでの記録は残ります。0 は無制限。</translation>
    </message>
    <message>
        <source>Restore the defaults</source>
        <translation>初期設定に戻す</translation>
    </message>
    <message>
        <source>Waiting takes no time. A program that uses sockets or processes goes on on the wall clock.</source>
        <translation>待ち時間はかかりません。ソケットやプロセスを使うと、そこから実時間になります。</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>%1 % read</source>
        <translation>%1 % 読み込み済み</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 を開いています</translation>
    </message>
    <message>
        <source>%1 % written</source>
        <translation>%1 % 書き込み済み</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 を保存しています</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Single-letter keys work unless a text field has the focus.</source>
        <translation>文字キーは、入力欄を使っていないときに働きます。</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Key or action to find</source>
        <translation>探すキーまたは操作</translation>
    </message>
    <message>
        <source>Find by key or by what it does</source>
        <translation>キーまたは操作で探す</translation>
    </message>
    <message>
        <source>No key does that.</source>
        <translation>当てはまるキーはありません。</translation>
    </message>
</context>
<context>
    <name>SliceAccessible</name>
    <message>
        <source>%1, %2</source>
        <comment>what the loop runs, and when</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Slice %1, idle</source>
        <translation>区間：%1、何もしていません</translation>
    </message>
    <message>
        <source>Slice %1</source>
        <translation>区間：%1</translation>
    </message>
    <message>
        <source>Slice %1, %2</source>
        <translation>区間：%1、%2</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>ステップ %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>when it begins, what ends it</comment>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>SourceHead</name>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>C++ (QCoro)</source>
        <translation>C++ (QCoro)</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Open a copy of this program in the playground</source>
        <translation>このプログラムのコピーを実験場で開く</translation>
    </message>
    <message>
        <source>Edit a copy</source>
        <translation>コピーを編集</translation>
    </message>
    <message>
        <source>Keep the running line in view</source>
        <translation>実行中の行を追って表示</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>追従</translation>
    </message>
</context>
<context>
    <name>SourceLegend</name>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>suspended at await</source>
        <translation>await で中断</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>実行待ち</translation>
    </message>
    <message>
        <source>await point</source>
        <translation>await 箇所</translation>
    </message>
    <message>
        <source>breakpoint</source>
        <translation>ブレークポイント</translation>
    </message>
</context>
<context>
    <name>SourceLine</name>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目：%2</translation>
    </message>
</context>
<context>
    <name>SourceModel</name>
    <message>
        <source>is here</source>
        <translation>の現在行</translation>
    </message>
    <message>
        <source>blocks here</source>
        <translation>がブロック中</translation>
    </message>
    <message>
        <source>waits for it</source>
        <translation>が完了を待つ</translation>
    </message>
    <message>
        <source>waits for all three</source>
        <translation>が 3 件を待つ</translation>
    </message>
    <message>
        <source>waits for all %1</source>
        <translation>が %1 件を待つ</translation>
    </message>
    <message>
        <source>waits here</source>
        <translation>が待機</translation>
    </message>
    <message>
        <source>wait here</source>
        <translation>が待機</translation>
    </message>
    <message>
        <source>ready to start</source>
        <translation>開始待ち</translation>
    </message>
    <message>
        <source>ready to resume</source>
        <translation>再開待ち</translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>This recording contains no source in this language.</source>
        <translation>このトレースには、この言語のソースが含まれていません。</translation>
    </message>
</context>
<context>
    <name>SpeedControl</name>
    <message>
        <source>Stop at breakpoints</source>
        <translation>ブレークポイントで停止</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Speed, %1 times</source>
        <translation>速度、%1 倍</translation>
    </message>
</context>
<context>
    <name>StepCounter</name>
    <message>
        <source>Step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>stopped at a breakpoint</source>
        <translation>ブレークポイントで停止</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
</context>
<context>
    <name>Surroundings</name>
    <message>
        <source>Drop a saved trace or a Python program to open it</source>
        <translation>保存したトレースか Python プログラムをここにドロップすると開きます</translation>
    </message>
</context>
<context>
    <name>TaskHeader</name>
    <message>
        <source>Task %1, %2</source>
        <translation>タスク %1、%2</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>固定</translation>
    </message>
</context>
<context>
    <name>TaskModel</name>
    <message>
        <source>not created yet</source>
        <translation>まだない</translation>
    </message>
    <message>
        <source>created</source>
        <translation>作成済み</translation>
    </message>
    <message>
        <source>ready to start</source>
        <translation>開始待ち</translation>
    </message>
    <message>
        <source>ready to resume</source>
        <translation>再開待ち</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>blocks the loop</source>
        <translation>ループをブロック中</translation>
    </message>
    <message>
        <source>sleeps until %1</source>
        <translation>%1まで sleep</translation>
    </message>
    <message>
        <source>sleeps</source>
        <translation>sleep 中</translation>
    </message>
    <message>
        <source>awaits gather</source>
        <translation>gather を await 中</translation>
    </message>
    <message>
        <source>awaits %1</source>
        <translation>%1 を await 中</translation>
    </message>
    <message>
        <source>waits for an item</source>
        <translation>要素を待つ</translation>
    </message>
    <message>
        <source>waits for room</source>
        <translation>空きを待つ</translation>
    </message>
    <message>
        <source>yields</source>
        <translation>順番を譲る</translation>
    </message>
    <message>
        <source>awaits a future</source>
        <translation>Future を await 中</translation>
    </message>
    <message>
        <source>waits for the last item</source>
        <translation>最後の要素を待つ</translation>
    </message>
    <message>
        <source>waits for a lock</source>
        <translation>ロックを待つ</translation>
    </message>
    <message>
        <source>waits for a place</source>
        <translation>空きを待つ</translation>
    </message>
    <message>
        <source>waits for an event</source>
        <translation>イベントを待つ</translation>
    </message>
    <message>
        <source>waits to be notified</source>
        <translation>通知を待つ</translation>
    </message>
    <message>
        <source>waits at a barrier</source>
        <translation>バリアで待つ</translation>
    </message>
    <message>
        <source>waits for its group</source>
        <translation>グループを待つ</translation>
    </message>
    <message>
        <source>waits for a thread</source>
        <translation>スレッドを待つ</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>待機中</translation>
    </message>
</context>
<context>
    <name>TaskTree</name>
    <message>
        <source>Task tree</source>
        <translation>タスクの木</translation>
    </message>
    <message>
        <source>There is no task yet.</source>
        <translation>まだタスクがありません。</translation>
    </message>
    <message>
        <source>%1 more are not shown.</source>
        <translation>ほか %1 個は表示していません。</translation>
    </message>
</context>
<context>
    <name>TaskTreeModel</name>
    <message>
        <source>Task %1, %2</source>
        <translation>タスク %1、%2</translation>
    </message>
    <message>
        <source>%1 tasks %2, %3</source>
        <translation>タスク %2 が %1 個、%3</translation>
    </message>
    <message>
        <source>%1, made by %2</source>
        <translation>%1、作ったのは %2</translation>
    </message>
    <message>
        <source>%1, part of a deadlock</source>
        <translation>%1、デッドロックの一部</translation>
    </message>
</context>
<context>
    <name>ThemeButton</name>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Same as the desktop</source>
        <translation>デスクトップに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>動きを減らす</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>idle %1</source>
        <translation>待機 %1</translation>
    </message>
    <message>
        <source>maxsize %1</source>
        <translation>maxsize %1</translation>
    </message>
    <message>
        <source>end</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 in line</source>
        <translation>%1 が待っている</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>%1 が保持</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1 完了</translation>
    </message>
    <message>
        <source>Queue length</source>
        <translation>キューの長さ</translation>
    </message>
    <message>
        <source>%1: length</source>
        <translation>%1 の長さ</translation>
    </message>
    <message>
        <source>Semaphore</source>
        <translation>セマフォ</translation>
    </message>
    <message>
        <source>%1: free</source>
        <translation>%1：空き</translation>
    </message>
</context>
<context>
    <name>TimelineItem</name>
    <message>
        <source>Event loop</source>
        <translation>イベントループ</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3</source>
        <translation>ステップ %1 / %2、%3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1
at %2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>A timer fires</source>
        <translation>タイマーが発火</translation>
    </message>
    <message>
        <source>The timer of %1 fires</source>
        <translation>%1 のタイマーが発火</translation>
    </message>
    <message>
        <source>A callback runs</source>
        <translation>コールバックを実行</translation>
    </message>
    <message>
        <source>A callback of %1 runs</source>
        <translation>%1 のコールバックを実行</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 を実行</translation>
    </message>
    <message>
        <source>%1, created</source>
        <translation>%1、作成済み</translation>
    </message>
    <message>
        <source>%1, ready: in the queue until its turn</source>
        <translation>%1、実行待ち：キューで順番を待つ</translation>
    </message>
    <message>
        <source>%1, running</source>
        <translation>%1、実行中</translation>
    </message>
    <message>
        <source>%1, awaiting</source>
        <translation>%1、待機中</translation>
    </message>
    <message>
        <source>%1, awaiting %2</source>
        <translation>%1、%2 を await 中</translation>
    </message>
    <message>
        <source>%1, blocking the loop</source>
        <translation>%1、ループをブロック中</translation>
    </message>
    <message>
        <source>%1, done at %2</source>
        <translation>%1、%2に完了</translation>
    </message>
    <message>
        <source>%1, failed at %2</source>
        <translation>%1、%2に失敗</translation>
    </message>
    <message>
        <source>%1, cancelled at %2</source>
        <translation>%1、%2にキャンセル</translation>
    </message>
    <message>
        <source>%1
from %2 to %3</source>
        <translation>%1
%2から %3まで</translation>
    </message>
    <message>
        <source>woken by its timer</source>
        <translation>タイマーが起こす</translation>
    </message>
    <message>
        <source>cancelled by %1</source>
        <translation>%1 がキャンセル</translation>
    </message>
    <message>
        <source>woken by %1</source>
        <translation>%1 が起こす</translation>
    </message>
    <message>
        <source>Drag to change: %1</source>
        <translation>ドラッグで変更：%1</translation>
    </message>
    <message>
        <source>Step %1, %2</source>
        <translation>ステップ %1、%2</translation>
    </message>
    <message>
        <source>%1
from %2</source>
        <translation>%1
%2 から</translation>
    </message>
    <message>
        <source>%1, destroyed at %2 while it was pending</source>
        <translation>%1、%2に完了前に破棄</translation>
    </message>
    <message>
        <source>lanes folded into it: %1, of these fail: %2</source>
        <translation>たたまれたレーン：%1、うち失敗：%2</translation>
    </message>
    <message>
        <source>lanes folded into it: %1</source>
        <translation>たたまれたレーン：%1</translation>
    </message>
</context>
<context>
    <name>TimelinePane</name>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Timeline of the tasks</source>
        <translation>タスクのタイムライン</translation>
    </message>
    <message>
        <source>The program has not done anything yet.</source>
        <translation>プログラムはまだ何もしていません。</translation>
    </message>
    <message>
        <source>Run the program with Ctrl+R, and what it does appears here.</source>
        <translation>Ctrl+R でプログラムを実行すると、その動きがここに現れます。</translation>
    </message>
    <message>
        <source>The program has ended, and no event loop has run in it.</source>
        <translation>プログラムは終わりました。イベントループは動きませんでした。</translation>
    </message>
</context>
<context>
    <name>TimelineToolbar</name>
    <message>
        <source>steps take no time, waits keep their proportion</source>
        <translation>ステップは一定幅、待ち時間は比例幅</translation>
    </message>
    <message>
        <source>true to scale; steps at the same instant stand side by side</source>
        <translation>時間に正確。同じ時刻のステップは横に並ぶ</translation>
    </message>
    <message>
        <source>every step the same width</source>
        <translation>どのステップも同じ幅</translation>
    </message>
    <message>
        <source>all</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>this step</source>
        <translation>このステップ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>軸</translation>
    </message>
    <message>
        <source>Elastic</source>
        <translation>伸縮</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Arrows: %1</source>
        <translation>矢印：%1</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Show the whole run</source>
        <translation>全体を表示</translation>
    </message>
    <message>
        <source>Lanes: group, pin, fold</source>
        <translation>レーン：まとめる、固定する、たたむ</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>%1 to %2 of %3</source>
        <translation>%1～%2（全体 %3）</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 ～ %2</translation>
    </message>
    <message>
        <source>%1 of %2 lanes</source>
        <translation>%2 本中 %1 本のレーン</translation>
    </message>
    <message>
        <source>%1; one that fails is hidden</source>
        <translation>%1（失敗した 1 本が隠れています）</translation>
    </message>
    <message>
        <source>%1; %2 that fail are hidden</source>
        <translation>%1（失敗した %2 本が隠れています）</translation>
    </message>
</context>
<context>
    <name>TimerChip</name>
    <message>
        <source>Time limit of %1: at %2 s it cuts the wait short</source>
        <translation>%1 の制限時間：%2 秒で待機を打ち切る</translation>
    </message>
    <message>
        <source>Timer: at %2 s the loop calls %1</source>
        <translation>タイマー：%2 秒にループが %1 を呼ぶ</translation>
    </message>
    <message>
        <source>Timer: fires at %2 s and wakes %1</source>
        <translation>タイマー：%2 秒に発火して %1 を起こす</translation>
    </message>
</context>
<context>
    <name>TimerHeap</name>
    <message>
        <source>the root fires next</source>
        <translation>先頭が次に発火</translation>
    </message>
</context>
<context>
    <name>TimersSection</name>
    <message>
        <source>Timers, %1 set</source>
        <translation>タイマー、%1 件</translation>
    </message>
    <message>
        <source>heap, earliest first</source>
        <translation>ヒープ・早い順</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>タイマー</translation>
    </message>
    <message>
        <source>No timer is set.</source>
        <translation>タイマーはありません。</translation>
    </message>
    <message>
        <source>fired just now</source>
        <translation>は発火済み</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Top bar</source>
        <translation>トップバー</translation>
    </message>
    <message>
        <source>Close the trace and go back to the lesson</source>
        <translation>トレースを閉じてレッスンに戻る</translation>
    </message>
    <message>
        <source>Hide the inspector</source>
        <translation>インスペクターを隠す</translation>
    </message>
    <message>
        <source>Show the inspector</source>
        <translation>インスペクターを表示</translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation>実行の比較</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>実験場</translation>
    </message>
    <message>
        <source>Back to the lesson</source>
        <translation>レッスンに戻る</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>A lesson goes in beats. Each one moves the run to a moment and says what to look at there. Shift+→ goes to the next beat.</source>
        <translation>レッスンは場面の順に進みます。各場面では、実行がある時点まで動き、そこで何を見ればよいかを説明します。Shift+→ で次の場面へ進みます。</translation>
    </message>
    <message>
        <source>The lesson</source>
        <translation>レッスン</translation>
    </message>
    <message>
        <source>The program that runs, in Python and in C++. Marks beside the lines show where each task is just now.</source>
        <translation>実行されるプログラムです。Python と C++ で表示します。行の横の印は、各タスクが今どこにいるかを示します。</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>A lane for every task, and what it does when. A click goes to that moment, the wheel zooms, Backspace goes back to the view before.</source>
        <translation>タスクごとに 1 本のレーンがあり、いつ何をするかがわかります。クリックでその時点へ移動し、ホイールで拡大・縮小、Backspace で一つ前の表示に戻ります。</translation>
    </message>
    <message>
        <source>The timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>One sentence for every step: why this runs now. C goes to the step that caused it.</source>
        <translation>なぜ今これが動くのかを、ステップごとに 1 文で示します。C で、その原因になったステップへ移動します。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The loop at this moment: what is ready, which timers it has, who waits for what, and what was printed.</source>
        <translation>この時点のループの中です。実行可能なもの、タイマー、誰が何を待っているか、出力された内容を示します。</translation>
    </message>
    <message>
        <source>Inside the loop</source>
        <translation>ループの中</translation>
    </message>
    <message>
        <source>→ and ← go step by step, backwards as well. Space plays.</source>
        <translation>→ と ← で 1 ステップずつ、前にも後ろにも動きます。スペースで再生します。</translation>
    </message>
    <message>
        <source>Forwards and backwards</source>
        <translation>進む、戻る</translation>
    </message>
    <message>
        <source>All lessons, and the playground for a program of your own. Ctrl+K finds every command and lesson, F1 lists the keys.</source>
        <translation>すべてのレッスンと、自分のプログラムを試す実験場です。Ctrl+K でコマンドやレッスンを探し、F1 でキーの一覧を表示します。</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>そのほか</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>Tour, %1 of %2: %3</source>
        <translation>案内、%2 のうち %1：%3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>始める</translation>
    </message>
</context>
<context>
    <name>TraceDialogs</name>
    <message>
        <source>Traces (*.jsonl)</source>
        <translation>トレース (*.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Open a trace</source>
        <translation>トレースを開く</translation>
    </message>
    <message>
        <source>Save this run as a trace</source>
        <translation>この実行をトレースとして保存</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Python programs (*.py)</source>
        <translation>Python プログラム (*.py)</translation>
    </message>
    <message>
        <source>Open a Python program</source>
        <translation>Python プログラムを開く</translation>
    </message>
    <message>
        <source>Traces (*.jsonl *.json)</source>
        <translation>トレース (*.jsonl *.json)</translation>
    </message>
</context>
<context>
    <name>TraceNote</name>
    <message>
        <source>A recorded run of %1 steps. It ends at %2.</source>
        <translation>%1 ステップの記録です。%2で終わります。</translation>
    </message>
    <message>
        <source>Back to the lesson</source>
        <translation>レッスンに戻る</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Transport</source>
        <translation>再生操作</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>最初に戻る</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>1 ステップ戻る</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>スペース</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>1 ステップ進む</translation>
    </message>
    <message>
        <source>To the loop&apos;s next iteration</source>
        <translation>ループの次の周回へ</translation>
    </message>
    <message>
        <source>Next iteration</source>
        <translation>次の周回</translation>
    </message>
    <message>
        <source>To the next beat of the lesson</source>
        <translation>レッスンの次の場面へ</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Next beat</source>
        <translation>次の場面</translation>
    </message>
</context>
<context>
    <name>TypeSizeButton</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Type size</source>
        <translation>文字の大きさ</translation>
    </message>
</context>
<context>
    <name>UpperRow</name>
    <message>
        <source>Lesson</source>
        <translation>レッスン</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Lesson and source</source>
        <translation>レッスンとソース</translation>
    </message>
    <message>
        <source>Edge between lesson and source</source>
        <translation>レッスンとソースの境界</translation>
    </message>
</context>
<context>
    <name>Veil</name>
    <message>
        <source>hidden until you answer</source>
        <translation>回答するまで非表示</translation>
    </message>
    <message>
        <source>hidden: you choose</source>
        <translation>あなたが選びます</translation>
    </message>
    <message>
        <source>hidden until the answer is shown</source>
        <translation>答えを表示するまで非表示</translation>
    </message>
</context>
<context>
    <name>VersionPicker</name>
    <message>
        <source>Python version, %1</source>
        <translation>Python のバージョン、%1</translation>
    </message>
    <message>
        <source>The Python version of this trace</source>
        <translation>このトレースの Python のバージョン</translation>
    </message>
    <message>
        <source>Python version whose run order the lesson follows</source>
        <translation>レッスンの実行順序が従う Python のバージョン</translation>
    </message>
</context>
<context>
    <name>WaitingCircle</name>
    <message>
        <source>It waits for what it holds itself, and can never go on.</source>
        <translation>自分が持っているものを待っているので、二度と進めません。</translation>
    </message>
    <message>
        <source>Each waits for the next one: none of them can go on.</source>
        <translation>それぞれ次のタスクを待っているので、どれも進めません。</translation>
    </message>
    <message>
        <source>Circle of %1</source>
        <translation>互いを待つ輪：%1</translation>
    </message>
</context>
<context>
    <name>WaitingGraph</name>
    <message>
        <source>Waiting graph</source>
        <translation>待機グラフ</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>循環</translation>
    </message>
    <message>
        <source>No task is left.</source>
        <translation>残っているタスクはありません。</translation>
    </message>
    <message>
        <source>%1 more are not shown.</source>
        <translation>ほかの %1 個は表示していません。</translation>
    </message>
    <message>
        <source>There is no task yet.</source>
        <translation>タスクはまだありません。</translation>
    </message>
</context>
<context>
    <name>WaitingGraphModel</name>
    <message>
        <source>%1, part of a deadlock</source>
        <translation>%1、デッドロックの一部</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>Task %1, %2</source>
        <translation>タスク %1、%2</translation>
    </message>
    <message>
        <source>%1 tasks %2, %3</source>
        <translation>タスク %2 が %1 個、%3</translation>
    </message>
    <message>
        <source>1 waiter</source>
        <translation>待機 1 個</translation>
    </message>
    <message>
        <source>%1 waiters</source>
        <translation>待機 %1 個</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>空き %1</translation>
    </message>
    <message>
        <source>held</source>
        <translation>獲得済み</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>循環</translation>
    </message>
    <message>
        <source>awaits</source>
        <translation>await</translation>
    </message>
    <message>
        <source>waits for</source>
        <translation>待つ</translation>
    </message>
    <message>
        <source>held by</source>
        <translation>保持者</translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>タスク 1 個</translation>
    </message>
    <message>
        <source>%1 tasks</source>
        <translation>タスク %1 個</translation>
    </message>
    <message>
        <source>1 lock</source>
        <translation>ロック 1 個</translation>
    </message>
    <message>
        <source>%1 locks</source>
        <translation>ロック %1 個</translation>
    </message>
    <message>
        <source>Task %1</source>
        <translation>タスク %1</translation>
    </message>
</context>
<context>
    <name>WaitingHint</name>
    <message>
        <source>A prediction waits for your answer.</source>
        <translation>予想の問いがあなたの回答を待っています。</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>表示する</translation>
    </message>
</context>
<context>
    <name>WaitingModel</name>
    <message>
        <source>%1 left</source>
        <translation>あと %1</translation>
    </message>
    <message>
        <source>woken by its timer at %1</source>
        <translation>%1にタイマーが起こす</translation>
    </message>
    <message>
        <source>woken by its timer</source>
        <translation>タイマーが起こす</translation>
    </message>
    <message>
        <source>woken when its task is done</source>
        <translation>そのタスクの完了で再開</translation>
    </message>
    <message>
        <source>woken when all %1 are done</source>
        <translation>%1 件すべての完了で再開</translation>
    </message>
    <message>
        <source>woken when %1 is done</source>
        <translation>%1 の完了で再開</translation>
    </message>
    <message>
        <source>woken when a task puts an item</source>
        <translation>要素が入ると再開</translation>
    </message>
    <message>
        <source>woken when a task takes an item</source>
        <translation>空きができると再開</translation>
    </message>
    <message>
        <source>runs again in the next iteration</source>
        <translation>次の周回で再開</translation>
    </message>
    <message>
        <source>woken when the future is done</source>
        <translation>Future の完了で再開</translation>
    </message>
    <message>
        <source>woken when enough of them are done</source>
        <translation>必要な数が完了すると再開</translation>
    </message>
    <message>
        <source>woken when the next one is done</source>
        <translation>次のものが完了すると再開</translation>
    </message>
    <message>
        <source>woken when that is done or its time is up</source>
        <translation>完了するか時間切れで再開</translation>
    </message>
    <message>
        <source>woken when what it shields is done</source>
        <translation>守っているものが完了すると再開</translation>
    </message>
    <message>
        <source>woken when all tasks of its group have ended</source>
        <translation>グループのタスクがすべて終わると再開</translation>
    </message>
    <message>
        <source>woken when a thread has finished it</source>
        <translation>スレッドが終えると再開</translation>
    </message>
    <message>
        <source>woken when the last item is done</source>
        <translation>最後の要素が済むと再開</translation>
    </message>
    <message>
        <source>woken when all %1 items are done</source>
        <translation>%1 個の要素がすべて済むと再開</translation>
    </message>
    <message>
        <source>woken when the lock is released</source>
        <translation>ロックが解放されると再開</translation>
    </message>
    <message>
        <source>woken when %1 releases the lock</source>
        <translation>%1 がロックを解放すると再開</translation>
    </message>
    <message>
        <source>woken when a task releases the semaphore</source>
        <translation>タスクがセマフォを解放すると再開</translation>
    </message>
    <message>
        <source>woken when a task sets the event</source>
        <translation>タスクがイベントをセットすると再開</translation>
    </message>
    <message>
        <source>woken when a task notifies the condition</source>
        <translation>タスクが条件変数に通知すると再開</translation>
    </message>
    <message>
        <source>woken when the barrier is empty</source>
        <translation>バリアが空になると再開</translation>
    </message>
    <message>
        <source>woken when one more reaches the barrier</source>
        <translation>あと 1 個がバリアに着くと再開</translation>
    </message>
    <message>
        <source>woken when %1 more reach the barrier</source>
        <translation>あと %1 個がバリアに着くと再開</translation>
    </message>
    <message>
        <source>due %1 ago</source>
        <translation>%1超過</translation>
    </message>
</context>
<context>
    <name>WaitingRow</name>
    <message>
        <source>awaits %1</source>
        <comment>%1 is a call</comment>
        <translation>%1 を await</translation>
    </message>
</context>
<context>
    <name>WaitingSection</name>
    <message>
        <source>Waiting, %1 suspended</source>
        <translation>待機中、%1 件</translation>
    </message>
    <message>
        <source>who will wake them</source>
        <translation>誰が起こすか</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>No task is suspended.</source>
        <translation>中断しているタスクはありません。</translation>
    </message>
</context>
<context>
    <name>WhyStrip</name>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Go to the cause of this step</source>
        <translation>このステップの原因へ移動</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Saved trace</source>
        <translation>保存したトレース</translation>
    </message>
    <message>
        <source>There is no lesson “%1”.</source>
        <translation>「%1」というレッスンはありません。</translation>
    </message>
    <message>
        <source>%1 is not a file on this computer.</source>
        <translation>%1 は、このコンピューターにあるファイルではありません。</translation>
    </message>
    <message>
        <source>%1 holds a trace without events.</source>
        <translation>%1 のトレースにはイベントがありません。</translation>
    </message>
    <message>
        <source>The trace is saved in %1.</source>
        <translation>トレースを %1 に保存しました。</translation>
    </message>
    <message>
        <source>The trace is saved in %1: the whole run, also what is still hidden here.</source>
        <translation>トレースを %1 に保存しました。ここではまだ隠れている部分も含む、実行全体です。</translation>
    </message>
    <message>
        <source>%1 must be a whole number from %2 to %3, not “%4”.</source>
        <translation>%1 は %2 から %3 までの整数にしてください（入力：「%4」）。</translation>
    </message>
    <message>
        <source>%1 must be a number from %2 to %3, not “%4”.</source>
        <translation>%1 は %2 から %3 までの数値にしてください（入力：「%4」）。</translation>
    </message>
    <message>
        <source>%1 must be one of %2, not “%3”.</source>
        <translation>%1 は %2 のいずれかにしてください（入力：「%3」）。</translation>
    </message>
    <message>
        <source>“%2” is not a value for %1.</source>
        <translation>「%2」は %1 の値にできません。</translation>
    </message>
    <message>
        <source>Created at step %1</source>
        <translation>ステップ %1 で作成</translation>
    </message>
    <message>
        <source>Set at step %1</source>
        <translation>ステップ %1 でセット</translation>
    </message>
    <message>
        <source>Waiting since step %1</source>
        <translation>ステップ %1 から待機</translation>
    </message>
    <message>
        <source>Woken at step %1</source>
        <translation>ステップ %1 で起床</translation>
    </message>
    <message>
        <source>Done at step %1</source>
        <translation>ステップ %1 で完了</translation>
    </message>
    <message>
        <source>Blocked since step %1</source>
        <translation>ステップ %1 からブロック</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3</source>
        <translation>ステップ %1 / %2、%3</translation>
    </message>
    <message>
        <source>Step %1, %2</source>
        <translation>ステップ %1、%2</translation>
    </message>
    <message>
        <source>Your turn</source>
        <translation>やってみよう</translation>
    </message>
    <message>
        <source>With these values this does not happen.</source>
        <translation>この値では、これは起こりません。</translation>
    </message>
    <message>
        <source>With these parameters the loop has nothing to choose.</source>
        <translation>このパラメーターでは、ループが選ぶ場面がありません。</translation>
    </message>
    <message>
        <source>%1 must be empty or an address such as http://example.org/, not “%2”.</source>
        <translation>%1 は空か、http://example.org/ のようなアドレスにしてください。「%2」は使えません。</translation>
    </message>
    <message>
        <source>This has not happened yet: the program is still running.</source>
        <translation>まだ起きていません。プログラムは実行中です。</translation>
    </message>
    <message>
        <source>The program is running and asks for it at its end.</source>
        <translation>プログラムを実行しています。このアドレスは最後に求めます。</translation>
    </message>
</context>
<context>
    <name>python</name>
    <message>
        <source>%1 is a folder, not a program.</source>
        <translation>%1 はフォルダーで、プログラムではありません。</translation>
    </message>
    <message>
        <source>%1 is no file that could hold a program.</source>
        <translation>%1 は、プログラムを保存できる種類のファイルではありません。</translation>
    </message>
    <message>
        <source>%1 is larger than 4 MiB, too large for a program.</source>
        <translation>%1 は 4 MiB を超えていて、プログラムとしては大きすぎます。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 を読み込めません：%2。</translation>
    </message>
</context>
<context>
    <name>trace</name>
    <message>
        <source>%1 is a folder, not a trace file.</source>
        <translation>%1 はフォルダーで、トレースファイルではありません。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 を読み込めません：%2。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 に書き込めません：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a value that cannot be there</source>
        <translation>&quot;%1&quot; の値が正しくありません</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>&quot;%1&quot; がありません</translation>
    </message>
    <message>
        <source>this is not an Awaitscope trace</source>
        <translation>Awaitscope のトレースではありません</translation>
    </message>
    <message>
        <source>the file is cut off here</source>
        <translation>ファイルがここで途切れています</translation>
    </message>
    <message>
        <source>this is not a JSON object</source>
        <translation>JSON オブジェクトではありません</translation>
    </message>
    <message>
        <source>this line is too long</source>
        <translation>この行は長すぎます</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>ファイルが空です</translation>
    </message>
    <message>
        <source>the trace has no events</source>
        <translation>トレースにイベントがありません</translation>
    </message>
    <message>
        <source>this version of the format is not known</source>
        <translation>この形式のバージョンには対応していません</translation>
    </message>
    <message>
        <source>line %1: %2.</source>
        <translation>%1 行目：%2。</translation>
    </message>
    <message>
        <source>%1 is no file that could hold a trace.</source>
        <translation>%1 は、トレースを保存できる種類のファイルではありません。</translation>
    </message>
    <message>
        <source>%1 is larger than 1 GiB, too large to open.</source>
        <translation>%1 は 1 GiB を超えていて、大きすぎて開けません。</translation>
    </message>
    <message>
        <source>the file is cut off here, %1 of %2 events are there</source>
        <translation>ファイルがここで途切れています（%2 個のイベントのうち %1 個まで）</translation>
    </message>
    <message>
        <source>this is not JSON, or it is cut off before its first event.</source>
        <translation>JSON ではないか、最初のイベントの前で切れています。</translation>
    </message>
    <message>
        <source>event %1: &quot;%2&quot; has a value that cannot be there.</source>
        <translation>イベント %1：&quot;%2&quot; の値が正しくありません。</translation>
    </message>
    <message>
        <source>there is nothing in it that could be shown.</source>
        <translation>表示できるものがありません。</translation>
    </message>
    <message>
        <source>&quot;traceEvents&quot; is not a list.</source>
        <translation>&quot;traceEvents&quot; がリストではありません。</translation>
    </message>
    <message>
        <source>it has more than %1 lanes, too many to be shown.</source>
        <translation>レーンが %1 本を超えるため、表示できません。</translation>
    </message>
    <message>
        <source>its times are too far apart to be shown.</source>
        <translation>時刻が離れすぎているため、表示できません。</translation>
    </message>
</context>
</TS>
