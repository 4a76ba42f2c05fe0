"""What is said by the commands that judge and review, by key: Vietnamese, English."""

from __future__ import annotations

from collections.abc import Mapping

JUDGING: Mapping[str, tuple[str, str]] = {
    # Help
    "help.judge": (
        "Sửa, bác bỏ hoặc xác nhận điều máy đã đọc; phán đoán được giữ lại qua mọi lần dựng.",
        "Correct, reject or confirm what was read; judgements outlive every build.",
    ),
    "help.judge.correct": (
        "Sửa một trường của một bản ghi, ví dụ giá trị, đơn vị, kỳ, ngày, cơ quan.\nBản ghi được nêu bằng mã hoặc bằng "
        "một phần câu chữ, có dấu hay không; nếu có nhiều thì chọn bằng --choose. Số và ngày viết theo lối Việt Nam.",
        "Correct a field of a record: a value, unit, period, date, body.\nThe record is named by its id or by part of "
        "its words, with or without accents; of several choose one with --choose. Numbers and dates are typed as "
        "Vietnamese writes them.",
    ),
    "help.judge.reject": (
        "Bác bỏ một bản ghi: câu chữ không nói điều đó.",
        "Reject a record: the words do not say so.",
    ),
    "help.judge.confirm": (
        "Xác nhận một bản ghi: câu chữ nói đúng điều đó.",
        "Confirm a record: the words do say so.",
    ),
    "help.judge.same": (
        "Nói rằng hai văn bản, cơ quan hoặc chỉ tiêu là một; tên thứ hai được giữ.\nMỗi bên là mã bản ghi, đường dẫn "
        "(doc/…, agency/…) hoặc tên; một viện dẫn với một văn bản nghĩa là viện dẫn ấy nói về văn bản đó.",
        "Say that two documents, organisations or indicators are one; the second name stays.\nEach is a record's id, a "
        "path (doc/…, agency/…) or a name; a citation and a document means that the one names the other.",
    ),
    "help.judge.different": (
        "Nói rằng hai văn bản, cơ quan hoặc chỉ tiêu không phải là một; bên thứ hai giữ định danh.",
        "Say that two documents, organisations or indicators are not one; the second keeps its identity.",
    ),
    "help.judge.withdraw": (
        "Rút lại một phán đoán, nêu bằng mã; dòng cũ vẫn còn trong tệp.",
        "Take a judgement back, by its id; its line stays in the file.",
    ),
    "help.judge.list": (
        "Liệt kê các phán đoán và kết quả áp dụng ở lần dựng gần nhất.",
        "List the judgements and what became of them in the last build.",
    ),
    "help.review": (
        "Đi qua những chỗ chưa chắc, đáng ngờ nhất trước, và hỏi từng chỗ.\nMỗi câu trả lời được ghi ngay thành phán "
        "đoán; chỗ đã xét thì không hỏi lại.",
        "Walk through what is uncertain, the worst first, and ask about each.\nEach answer is written at once as a "
        "judgement; what was judged is not asked again.",
    ),
    "argument.record": (
        "Mã bản ghi, hoặc một phần câu chữ, tên chỉ tiêu, số văn bản.",
        "A record's id, or part of its words, indicator or number.",
    ),
    "argument.thing_a": ("Mã bản ghi, đường dẫn hoặc tên.", "A record's id, a path or a name."),
    "argument.thing_b": ("Như trên; tên này được giữ.", "The same; this is the name that stays."),
    "argument.judgement": (
        "Mã phán đoán, phần đầu của mã, hoặc last: phán đoán mới nhất của mình.",
        "Id of a judgement, its beginning, or last: your latest one.",
    ),
    "option.why": ("Lý do; bắt buộc.", "The reason; must be given."),
    "option.who": (
        "Người phán đoán; mặc định $HGKG_WHO, tên trong git, rồi tên người dùng máy.",
        "Who judges; by default $HGKG_WHO, the name git knows, then the system's user.",
    ),
    "option.when": (
        "Ngày giờ, ví dụ 22/11/2026 14:30; mặc định bây giờ.",
        "Day and time, as 22/11/2026 14:30 or ISO 8601; by default now.",
    ),
    "option.judgements": (
        "Thư mục phán đoán; mặc định data/judgements.",
        "Folder of judgements; by default data/judgements.",
    ),
    "option.field": (
        "Trường cần sửa, ví dụ value, unit, period, indicator, date, issuer.",
        "The field to correct, as value, unit, period, indicator, date, issuer.",
    ),
    "option.to": (
        "Giá trị đúng, ví dụ 7.520 hoặc 09/11/2022; để trống bằng '-'.",
        "The right value, as 7.520 or 09/11/2022; '-' for not stated.",
    ),
    "option.unfitting": (
        "Chỉ những phán đoán không có tác dụng: không còn hợp, hợp nhiều chỗ, không nhận.",
        "Only judgements without effect: that fit nothing, fit several records, or are refused.",
    ),
    "option.review_list": ("In danh sách câu hỏi thay vì hỏi.", "Print the queue of questions instead of asking."),
    "option.limit": ("Hỏi nhiều nhất N chỗ; mặc định không giới hạn.", "Ask about N places at most; by default all."),
    # What is wrong
    "fault.no_reason.what": ("thiếu lý do", "the reason is missing"),
    "fault.no_reason.todo": ("hãy nêu vì sao bằng --why", "say why with --why"),
    "fault.no_judge.what": ("không biết ai phán đoán", "who judges is not known"),
    "fault.no_judge.todo": ("hãy nêu tên bằng --who hoặc $HGKG_WHO", "give a name with --who or $HGKG_WHO"),
    "fault.when.what": ("{value!r} không phải ngày giờ", "{value!r} is no day and time"),
    "fault.when.todo": (
        "hãy viết như 22/11/2026, 22/11/2026 14:30 hoặc 2026-11-22T08:30:00+07:00",
        "write it as 22/11/2026, 22/11/2026 14:30 or 2026-11-22T08:30:00+07:00",
    ),
    "fault.when_to_come.what": ("{value} chưa tới", "{value} is still to come"),
    "fault.when_to_come.todo": (
        "hãy nêu lúc đã phán đoán, hoặc bỏ tùy chọn này để lấy bây giờ",
        "name when it was judged, or leave this option out for now",
    ),
    "fault.when_too_early.what": ("{value} là trước năm {year}", "{value} is before {year}"),
    "fault.when_too_early.todo": ("hãy xem lại năm", "look at the year again"),
    "fault.judgements_file.what": (
        "đây là một tệp, còn phán đoán nằm trong một thư mục",
        "this is a file, and judgements stand in a folder",
    ),
    "fault.judgements_file.todo": ("hãy chỉ thư mục chứa nó: {folder}", "name its folder: {folder}"),
    "fault.no_record.what": ("chưa nêu bản ghi nào", "no record is named"),
    "fault.no_record.todo": ("hãy nêu mã hoặc một phần câu chữ", "give its id or part of its words"),
    "fault.no_such_record": (
        "Không có bản ghi nào như {text!r} để phán đoán trong bản dựng {path}",
        "The build {path} has no record like {text!r} that can be judged so",
    ),
    "fault.no_change.what": ("{field} vốn đã là {value}", "the {field} is {value} already"),
    "fault.no_change.todo": (
        "nếu đọc đúng thì dùng hgkg judge confirm",
        "use hgkg judge confirm if it was read right",
    ),
    "fault.no_judgement.what": (
        "không có đúng một phán đoán có mã này trong {path}",
        "there is not exactly one judgement of this id in {path}",
    ),
    "fault.no_judgement.todo": ("xem mã bằng hgkg judge list", "see the ids with hgkg judge list"),
    "fault.path.what": ("đây không phải đường dẫn", "this is no path"),
    "fault.path.todo": (
        "đường dẫn có dạng doc/hau-giang/party/tu/nghi-quyet/2020-2025/07",
        "a path looks like doc/hau-giang/party/tu/nghi-quyet/2020-2025/07",
    ),
    "fault.no_thing.what": (
        "bản ghi này không phải viện dẫn, văn bản, cơ quan, chỉ tiêu hay kết quả",
        "this record is no citation, document, organisation, target or result",
    ),
    "fault.no_thing.todo": ("hãy nêu tên hoặc đường dẫn", "give a name or a path"),
    "fault.no_such_thing": (
        "Không có văn bản, cơ quan hay chỉ tiêu nào tên {text!r} trong bản dựng {path}",
        "No document, organisation or indicator is called {text!r} in the build {path}",
    ),
    "fault.two_kinds.what": (
        "không cùng loại với {other!r}",
        "this is of another kind than {other!r}",
    ),
    "fault.two_kinds.todo": (
        "hãy nêu hai văn bản, hai cơ quan hoặc hai chỉ tiêu",
        "name two documents, two organisations or two indicators",
    ),
    "fault.two_mentions.what": (
        "hai viện dẫn không cho biết văn bản nào được nói tới",
        "two citations do not say which document is meant",
    ),
    "fault.two_mentions.todo": (
        "hãy nêu một viện dẫn và một văn bản (doc/…)",
        "name one citation and one document (doc/…)",
    ),
    "fault.one_thing.what": ("hai bên đã là một", "both are one and the same already"),
    "fault.one_thing.todo": ("hãy nêu hai thứ khác nhau", "name two things"),
    # What was done, and what to do next
    "done.judged": ("Đã ghi phán đoán {id} vào {path}", "Wrote judgement {id} to {path}"),
    "done.judgements": ("{count} phán đoán", "{count:judgement|judgements}"),
    "hint.judged": (
        "Có hiệu lực từ lần dựng tới: hgkg build. Rút lại: hgkg judge withdraw {id} --why …",
        "It holds from the next build on: hgkg build. To take it back: hgkg judge withdraw {id} --why …",
    ),
    "hint.new_judgements": (
        "{count} phán đoán chưa được dựng: chạy hgkg build",
        "{count:judgement is|judgements are} newer than the build: run hgkg build",
    ),
    "hint.choose_record": (
        "Có {count} bản ghi: chọn bằng --choose SỐ, hoặc nêu mã; chưa ghi gì",
        "There are {count} records: choose one with --choose NUMBER, or name its id; nothing was written",
    ),
    "hint.choose_thing": (
        "{text!r} có thể là {count} thứ; hãy nêu đúng một, chưa ghi gì:",
        "{text!r} may be {count} things; name one of them, nothing was written:",
    ),
    "line.thing": ("- {sort}: {name} ({key})", "- {sort}: {name} ({key})"),
    "line.more_things": ("- … và {count} nữa", "- … and {count} more"),
    "note.contradicts": (
        "Trái với phán đoán trước ({said}); phán đoán sau sẽ được áp dụng. Rút phán đoán trước: hgkg judge withdraw "
        "{id} --why …",
        "This contradicts an earlier judgement ({said}); the later one will hold. To take the earlier back: hgkg judge "
        "withdraw {id} --why …",
    ),
    "told.correct": ("{where}: {field} từ {old} thành {new}", "{where}: {field} from {old} to {new}"),
    "told.reject": ("{where}: bị bỏ khỏi bản ghi và đồ thị", "{where}: is left out of records and graph"),
    "told.confirm": ("{where}: đọc đúng, độ tin cậy 1", "{where}: is read right, confidence 1"),
    "told.reject_finding": ("{where}: không phải lỗi, không nêu nữa", "{where}: is no fault, and is not told any more"),
    "told.confirm_finding": ("{where}: đúng là lỗi", "{where}: is a fault indeed"),
    "told.same": ("{where} là một", "{where} are one"),
    "told.different": ("{where} không phải là một", "{where} are not one"),
    "told.withdraw": ("{where}: không còn hiệu lực", "{where}: does not hold any more"),
    # Review
    "read.sure": ("chắc {percent}% · {rule}", "{percent}% sure · {rule}"),
    "question.finding": ("Điều máy cho là sai: có đúng là sai không?", "Found to be wrong: is it?"),
    "question.citation": ("Viện dẫn này là văn bản nào?", "Which document does this citation mean?"),
    "question.near": ("Hai tên gần nhau: có phải một chỉ tiêu?", "Two near names: are they one indicator?"),
    "question.unanswered": (
        "Chỉ tiêu chưa có kết quả: có phải một trong các kết quả sau?",
        "A target without a result: is it one of these?",
    ),
    "question.record": ("Chỗ đọc chưa chắc: có đọc đúng không?", "A guess: was it read right?"),
    "question.indicator": (
        "Tên chỉ tiêu chưa có trong từ vựng: là chỉ tiêu nào?",
        "An indicator that the vocabulary does not know: which is it?",
    ),
    "action.finding.confirm": ("đúng là lỗi", "it is so"),
    "action.finding.reject": ("không phải lỗi", "it is not so"),
    "action.citation.same": ("là văn bản số … hoặc tên", "means number … or a name"),
    "action.citation.same_named": ("là văn bản có tên hoặc số hiệu …", "means the document of the name or number …"),
    "action.citation.different": ("không phải văn bản số …", "does not mean number …"),
    "action.citation.different_named": ("không phải văn bản có tên …", "does not mean the document of the name …"),
    "action.citation.correct": ("sửa một trường", "correct a field"),
    "action.citation.reject": ("không phải viện dẫn", "no citation"),
    "action.near.same": ("là một chỉ tiêu", "one indicator"),
    "action.near.different": ("là hai chỉ tiêu", "two indicators"),
    "action.unanswered.same": ("kết quả số … là của chỉ tiêu này", "result number … answers it"),
    "action.unanswered.different": ("kết quả số … không phải", "result number … does not"),
    "action.record.confirm": ("đọc đúng", "read right"),
    "action.record.correct": ("sửa một trường", "correct a field"),
    "action.record.reject": ("bác bỏ", "reject"),
    "action.indicator.same": ("là chỉ tiêu số … hoặc tên", "is number … or a name"),
    "action.indicator.same_named": ("là chỉ tiêu có tên …", "is the indicator called …"),
    "action.indicator.different": ("không phải số …", "is not number …"),
    "action.indicator.different_named": ("không phải chỉ tiêu có tên …", "is not the indicator called …"),
    "action.indicator.confirm": ("tên riêng của nó, đọc đúng", "a name of its own, read right"),
    "action.indicator.correct": ("sửa một trường", "correct a field"),
    "action.indicator.reject": ("bác bỏ", "reject"),
    "action.open": ("xem rộng hơn", "see more"),
    "action.skip": ("bỏ qua", "skip"),
    "action.quit": ("thoát", "quit"),
    "action.number": ("chọn số này", "take this one"),
    "prompt.why": ("Lý do (bắt buộc):", "Why (needed):"),
    "prompt.why_confirmed": ("Lý do (Enter: {usual}):", "Why (Enter: {usual}):"),
    "prompt.field": ("Trường nào ({fields}):", "Which field ({fields}):"),
    "prompt.value": ("{field} đúng là ('-' để trống):", "The {field} is ('-' for not stated):"),
    "why.confirmed": ("đã đối chiếu với câu chữ", "held against the words"),
    "fault.answer": (
        "Không hiểu câu trả lời; lý do có thể viết sau dấu #",
        "The answer is not understood; a reason may stand behind #",
    ),
    "fault.no_why": (
        "Chưa ghi gì vì thiếu lý do; hãy trả lời lại",
        "Nothing was written, for want of a reason; answer again",
    ),
    "fault.which": (
        "Hãy nêu một số từ 1 đến {count} hoặc một tên, ví dụ: = {count}",
        "Give a number from 1 to {count} or a name, as: = {count}",
    ),
    "fault.which_name": (
        "Không có gì để chọn theo số; hãy nêu tên sau dấu =",
        "There are no numbers; give a name behind =",
    ),
    "fault.field": ("Hãy nêu một trong các trường: {fields}", "Name one of the fields: {fields}"),
    "done.places": ("{count} chỗ cần xem", "{count:place|places} to look at"),
    "done.reviewed": (
        "Đã ghi {count} phán đoán; còn {left} chỗ chưa xem",
        "Wrote {count:judgement|judgements}; {left:place is|places are} left",
    ),
    "hint.reviewed": (
        "Có hiệu lực từ lần dựng tới: hgkg build. Rút câu trả lời mới nhất: hgkg judge withdraw last --why …",
        "They hold from the next build on: hgkg build. To take the latest back: hgkg judge withdraw last --why …",
    ),
    "caption.questions": ("Những chỗ cần người xem", "Places for a person to look at"),
    "column.doubt": ("Nghi ngờ", "Doubt"),
    "column.question": ("Câu hỏi", "Question"),
    "column.choices": ("Có thể là", "May be"),
    # Lists
    "caption.judgements": ("Phán đoán", "Judgements"),
    "column.read": ("Đã đọc là", "Read as"),
    "column.id": ("Mã", "Id"),
    "column.state": ("Kết quả", "State"),
    "column.about": ("Về", "About"),
    "column.decision": ("Quyết định", "Decision"),
    "column.who": ("Người", "Who"),
    "column.when": ("Lúc", "When"),
    "column.why": ("Lý do", "Why"),
    "state.applied": ("đang áp dụng", "in force"),
    "state.outweighed": ("nhường phán đoán khác", "outweighed"),
    "state.withdrawn": ("đã rút", "withdrawn"),
    "state.ambiguous": ("hợp nhiều chỗ", "fits several"),
    "state.unfitting": ("không còn hợp", "fits nothing"),
    "state.refused": ("không nhận", "refused"),
    "state.absent": ("không có trong bản dựng", "not in this build"),
    "state.new": ("chờ dựng", "to be built"),
    "sort.document": ("văn bản", "document"),
    "sort.mention": ("viện dẫn", "citation"),
    "sort.agency": ("cơ quan", "organisation"),
    "sort.agency_name": ("cơ quan", "organisation"),
    "sort.concept": ("chỉ tiêu", "indicator"),
    "sort.indicator": ("chỉ tiêu", "indicator"),
}
