"""What help says, by key: Vietnamese, English."""

from __future__ import annotations

from collections.abc import Mapping

HELP: Mapping[str, tuple[str, str]] = {
    # Help: headings and words
    "help.usage": ("Cách dùng", "Usage"),
    "help.options_word": ("[TÙY CHỌN]", "[OPTIONS]"),
    "help.command_word": ("LỆNH ...", "COMMAND ..."),
    "help.commands": ("Các lệnh", "Commands"),
    "help.arguments": ("Tham số", "Arguments"),
    "help.options": ("Tùy chọn", "Options"),
    # Help: commands. The first line stands in the list of commands
    "help.hgkg": (
        "Đọc văn bản kế hoạch của cơ quan nhà nước và chỉ ra, kèm nguyên văn làm chứng, nghị quyết nào dẫn tới chỉ "
        "tiêu nào và chỉ tiêu đó có đạt hay không.",
        "Reads government planning documents and says, with the exact words as proof, which resolution drives which "
        "target and whether it was met.",
    ),
    "help.build": (
        "Đọc văn bản, dựng đồ thị và in bảng chỉ tiêu.\nMột văn bản hỏng không chặn các văn bản khác: nó được báo lại "
        "và mã thoát là 1.",
        "Read documents, build the graph and print the target board.\nA bad document does not stop the others: it is "
        "reported and the exit code is 1.",
    ),
    "help.extract": (
        "Đọc văn bản và in những gì từng văn bản nói, không cần dựng đồ thị.",
        "Read documents and print what each says by itself; needs no build.",
    ),
    "help.board": (
        "In bảng chỉ tiêu: giá trị, kết quả, đánh giá và chỗ nêu của cả hai.",
        "Print the target board: value, result, verdict, and the place of both.",
    ),
    "help.trace": (
        "Tìm một chỉ tiêu và in chuỗi nghị quyết → chương trình → chỉ tiêu → kết quả → đánh giá.\nTìm theo một phần "
        "tên chỉ tiêu hoặc số văn bản, có dấu hay không đều được. Nếu có nhiều kết quả thì chọn bằng --choose hoặc lấy "
        "hết bằng --all.",
        "Find a target and print its chain resolution → programme → target → result → verdict.\nSearches part of an "
        "indicator or a document number, with or without accents. Of several hits choose one with --choose, or take "
        "them with --all.",
    ),
    "help.view": (
        "Ghi chuỗi của một chỉ tiêu, hoặc một sơ đồ mạng, thành trang HTML tự đủ, gửi kèm thư được.",
        "Write the chain of a target, or a network, as a self-contained HTML page that can be mailed.",
    ),
    # hgkg check
    "help.check": (
        "Kiểm tra đồ thị theo ontology/shapes.ttl: hình dạng của dữ liệu và quy tắc về số hiệu, ngày, thẩm quyền; sau "
        "đó là những điều audit thấy về số hiệu, cơ quan và ngày tháng.\nVới --fail-on thì mã thoát là 1 khi có điều "
        "nặng như vậy trở lên.",
        "Hold the graph against ontology/shapes.ttl: the shape of the data and the rules about numbers, dates and "
        "competence; then what the audit found about numbers, issuers and dates.\nWith --fail-on the exit code is 1 "
        "where a finding is as grave as that.",
    ),
    "help.audit": (
        "In những điều cần xem lại, nặng nhất trước: số liệu, viện dẫn, ngày tháng, tuyên bố không khớp, kèm phép tính "
        "và nguyên văn.\nVới --fail-on thì mã thoát là 1 khi có điều nặng như vậy trở lên.",
        "Print what does not fit, the gravest first: figures, citations, dates and claims, with the arithmetic and the "
        "exact words.\nWith --fail-on the exit code is 1 where a finding is as grave as that.",
    ),
    "help.query": (
        "Chạy một truy vấn có sẵn hoặc một tệp SPARQL; không nêu tên thì liệt kê các truy vấn có sẵn.\nChỉ nhận "
        "SELECT, ASK, CONSTRUCT, DESCRIBE.",
        "Run a question of the catalogue or a SPARQL file; without a name, list the catalogue.\nOnly SELECT, ASK, "
        "CONSTRUCT, DESCRIBE are taken.",
    ),
    "help.records": (
        "In mọi bản ghi của bản dựng.",
        "Print every record of the build.",
    ),
    "help.site": (
        "Ghi cả bản dựng thành một thư mục trang HTML, song ngữ, mở bằng nháy đúp, không cần mạng",
        "Write the whole build as a folder of HTML pages in both languages, opened by double click, without network",
    ),
    "help.export": (
        "Xuất bản dựng cho chương trình khác; không nêu dạng thì liệt kê các dạng.\nDạng nào không chứa được điều gì "
        "thì nói rõ điều đó và số lượng.",
        "Export the build for other programs; without a format, list the formats.\nWhat a format cannot hold is said, "
        "and how much of it there was.",
    ),
    "help.add": (
        "Ghi một văn bản mới vào danh mục.\nTên ngắn, thể loại và kỳ được đoán từ văn bản, in ra để kiểm tra; tùy chọn "
        "nào được nêu thì thay cho phần đoán. Tệp ở nơi khác được chép vào thư mục văn bản.",
        "Enter a new document into the catalogue.\nSlug, genre and period are guessed from the text and shown; an "
        "option given takes the place of the guess. A file from elsewhere is copied into the folder of documents.",
    ),
    "help.remove": (
        "Bỏ một văn bản khỏi danh mục.\nTệp được chuyển vào thư mục con .removed, không bị xóa.",
        "Take a document out of the catalogue.\nIts file is moved into the subfolder .removed, not deleted.",
    ),
    "help.vocabulary": (
        "Bảng từ vựng: những gì văn bản nêu mà từ vựng chưa có, và kiểm tra từ vựng.",
        "The vocabularies: what documents name and they lack, and whether they are in order.",
    ),
    "help.vocabulary.suggest": (
        "Liệt kê chỉ tiêu và cơ quan mà bảng từ vựng chưa biết, gặp nhiều nhất đứng trước.\nVới --format turtle thì in "
        "thành khái niệm SKOS để dán vào ontology/vocabularies; nhãn tiếng Anh được đánh dấu chờ dịch.",
        "List indicators and bodies that the vocabularies do not know, those met most first.\nWith --format turtle, "
        "print them as SKOS concepts to paste into ontology/vocabularies; English labels are marked for translation.",
    ),
    "help.vocabulary.check": (
        "Kiểm tra bảng từ vựng và nói rõ từng chỗ sai.\nMã thoát là 1 nếu có chỗ sai; chỗ còn chờ dịch hoặc bổ sung "
        "chỉ được nhắc.",
        "Check the vocabularies and say in a sentence each what is wrong.\nThe exit code is 1 if anything is; labels "
        "that wait to be translated and gaps to be filled are only told.",
    ),
    # Help: arguments and options
    "argument.paths_default": (
        "Tệp hoặc thư mục văn bản; mặc định data/documents.",
        "Files or folders of documents; by default data/documents.",
    ),
    "argument.paths": ("Tệp hoặc thư mục văn bản.", "Files or folders of documents."),
    "argument.text": (
        "Một phần tên chỉ tiêu hoặc số văn bản, có dấu hay không.",
        "Part of an indicator or a document number, with or without accents.",
    ),
    "argument.text_or_all": (
        "Như ở lệnh trace; không nêu mà dùng --all thì vẽ mọi chỉ tiêu của bảng. Với --network: tên sơ đồ.",
        "As for trace; left out with --all, every target of the board is drawn. With --network: a network's name.",
    ),
    "argument.query": (
        "Tên một truy vấn có sẵn, hoặc một tệp .rq.",
        "The name of a question of the catalogue, or a .rq file.",
    ),
    "argument.export": ("Tên một dạng xuất.", "The name of a format."),
    "option.export_output": (
        "Tệp (hoặc thư mục, với dạng nhiều tệp) để ghi; mặc định in ra.",
        "The file, or the folder of a format of several files, to write; by default printed.",
    ),
    "option.export_about": (
        "Tệp .toml nêu giấy phép, cơ quan công bố, nơi liên hệ, cho dạng dcat.",
        "A .toml file that states licence, publisher and contact, for dcat.",
    ),
    "option.export_report": (
        "Ghi thêm tệp .json kể những điều dạng này không chứa được.",
        "Write a .json file as well that tells what the format cannot hold.",
    ),
    "argument.file": ("Tệp văn bản.", "The document's file."),
    "argument.slug": ("Tên ngắn của văn bản trong danh mục.", "The document's slug in the catalogue."),
    "option.help": ("In phần trợ giúp này rồi thoát.", "Show this help and exit."),
    "option.version": ("In phiên bản rồi thoát.", "Show the version and exit."),
    "option.lang": (
        "Ngôn ngữ của thông báo; mặc định theo máy, nếu không rõ thì tiếng Việt.",
        "Language of messages; by default the system's, else Vietnamese.",
    ),
    "option.build": (
        "Thư mục bản dựng; mặc định $HGKG_BUILD hoặc ./build.",
        "Folder of the build; by default $HGKG_BUILD or ./build.",
    ),
    "option.out": (
        "Thư mục để ghi bản dựng; mặc định $HGKG_BUILD hoặc ./build.",
        "Folder to write the build to; by default $HGKG_BUILD or ./build.",
    ),
    "option.format": ("Dạng in ra; mặc định table.", "How to print; by default table."),
    "option.format_turtle": (
        "Dạng in ra; mặc định table; turtle để dán vào bảng từ vựng.",
        "How to print; by default table; turtle to paste into a vocabulary.",
    ),
    "option.least": ("Chỉ lấy những gì gặp ít nhất N lần.", "Only what was met at least N times."),
    "argument.ontology": (
        "Thư mục ontology; mặc định là của hgkg.",
        "The ontology folder; by default that of hgkg.",
    ),
    "option.output": (
        "Ghi ra tệp theo đuôi tên: .csv (cho Excel), .tsv, .json, .jsonl, .html.",
        "Write to a file by its ending: .csv (for Excel), .tsv, .json, .jsonl, .html.",
    ),
    "option.site_out": (
        "Thư mục của bộ trang (mặc định: site/ trong bản dựng)",
        "Folder of the pages (default: site/ in the build)",
    ),
    "option.network": (
        "Ghi sơ đồ mạng có tên này thay cho chuỗi; không nêu tên thì liệt kê các sơ đồ.",
        "Write the network of that name in place of a chain; without a name, list them.",
    ),
    "option.page": (
        "Tệp .html để ghi; mặc định theo tên chỉ tiêu hoặc tên sơ đồ, ở đây.",
        "The .html file to write; by default here, named after the target or the network.",
    ),
    "option.period": ("Chỉ lấy chỉ tiêu của kỳ này, ví dụ 2024.", "Only targets of this period, as 2024."),
    "option.document": ("Chỉ lấy văn bản có tên ngắn này.", "Only the document with this slug."),
    "option.severity": ("Chỉ lấy từ mức này trở lên.", "Only findings as grave as this, or graver."),
    "option.type": (
        "Chỉ lấy loại này: sum, percentage, plan_ratio, change, cross_document, claim, identity, date, coverage, "
        "duplicate, unit, spelling, ambiguity.",
        "Only this type: sum, percentage, plan_ratio, change, cross_document, claim, identity, date, coverage, "
        "duplicate, unit, spelling, ambiguity.",
    ),
    "option.fail_on": (
        "Thoát với mã 1 nếu có điều nặng từ mức này trở lên.",
        "End with exit code 1 where a finding is as grave as this, or graver.",
    ),
    "option.kind": ("Chỉ lấy loại này, ví dụ target.", "Only this kind, as target."),
    "option.all": ("Lấy tất cả kết quả tìm thấy.", "Take all hits."),
    "option.choose": ("Lấy kết quả có số thứ tự này.", "Take the hit of this number."),
    "option.param": ("Giá trị một tham số; nêu lại cho từng tham số.", "The value of a parameter; repeat for each."),
    "option.max_rows": ("Số dòng tối đa; mặc định 10000.", "The row limit; by default 10000."),
    "option.seconds": ("Thời gian tối đa, tính bằng giây; mặc định 30.", "The time limit in seconds; by default 30."),
    "option.slug": ("Tên ngắn thay cho tên được đoán.", "The slug, in place of the guess."),
    "option.genre": (
        "Thể loại: programme, report, plan, resolution, regulation, news, infographic, other.",
        "The genre: programme, report, plan, resolution, regulation, news, infographic, other.",
    ),
    "option.entry_period": (
        "Kỳ mà văn bản nói tới, ví dụ 2024, 2024-Q3.",
        "What the document is about, as 2024, 2024-Q3.",
    ),
    "option.documents": (
        "Thư mục văn bản; mặc định data/documents.",
        "Folder of documents; by default data/documents.",
    ),
    # Without people
    "option.without_people": (
        "Bỏ tên người và chức vụ của họ: bản ghi bị bỏ, tên trong nguyên văn và nhãn thành […]. Tên mà hgkg không "
        "nhận ra thì vẫn còn.",
        "Leave out persons and their offices: their records go, names in quotes and labels become […]. Names that hgkg "
        "did not recognise stay.",
    ),
}
