"""Problems of files of service records as files: form, encoding, damage, rows (REC01 to REC12)."""

from servicemodel.views.problem_plate import plate, say

_AGAIN = "export the file again"
_AGAIN_ZH = "请重新导出该文件"
_TABLE = "export the records as CSV, .xlsx, Parquet, JSON lines or XES and name that file"
_TABLE_ZH = "请将服务记录导出为CSV、.xlsx、Parquet、JSON Lines或XES文件，再指定该文件"
_WHOLE = "the file is damaged or cut off; copy or export it again"
_WHOLE_ZH = "文件已损坏或不完整，请重新复制或导出"

RECORD_FILES = (
    plate(
        "REC01",
        "A file of records cannot be opened",
        "无法打开记录文件",
        "servicemodel import tickts.csv",
        missing=say(
            "there is no such file", "没有这个文件", "check its name and folder", "请检查文件名和所在文件夹"
        ),
        folder=say(
            "this is a folder, not a file", "这是文件夹，不是文件", "name the files in it", "请指定其中的文件"
        ),
        special=say(
            "this is a device or pipe, not a file",
            "这是设备或管道，不是普通文件",
            "save it as a file first and name that",
            "请先另存为文件，再指定该文件",
        ),
        unreadable=say(
            "the file cannot be read", "无法读取文件", "check path and permissions", "请检查路径和访问权限"
        ),
    ),
    plate(
        "REC02",
        "This is no file of records",
        "这不是记录文件",
        "a picture saved as tickets.csv",
        picture=say(
            "this is a picture, whatever its name says", "无论文件名如何，这是一张图片", _TABLE, _TABLE_ZH
        ),
        pdf=say("this is a PDF document", "这是PDF文档", _TABLE, _TABLE_ZH),
        document=say("this is a text document or presentation", "这是文字或演示文档", _TABLE, _TABLE_ZH),
        page=say(
            "this is a web page, perhaps a login or error page saved in place of the export",
            "这是网页，可能是误存的登录或报错页面",
            "log in again and export the records as CSV or .xlsx",
            "请重新登录并将记录导出为CSV或 .xlsx",
        ),
        database=say("this is a database file", "这是数据库文件", _TABLE, _TABLE_ZH),
        packed=say(
            "this is an archive",
            "这是压缩包",
            "unpack it and name the file inside; of packed files only .gz around text is read",
            "请先解压，再指定其中的文件；压缩文件仅支持 .gz 格式的文本文件",
        ),
        encrypted=say(
            "the file is encrypted",
            "文件已加密",
            "decrypt it first and name the result",
            "请先解密，再指定解密后的文件",
        ),
        encrypted_workbook=say(
            "the workbook is protected by a password",
            "工作簿受密码保护",
            "open it in Excel, remove the password (File, Info, Protect Workbook) and save it as .xlsx",
            "请在Excel中打开，取消密码（文件、信息、保护工作簿），再另存为 .xlsx",
        ),
        xls=say(
            "this is a workbook of the old form .xls",
            "这是旧版 .xls 工作簿",
            "open it in Excel or LibreOffice and save it as .xlsx",
            "请用Excel或LibreOffice打开并另存为 .xlsx",
        ),
        xlsb=say(
            "this is a binary workbook .xlsb",
            "这是二进制工作簿 .xlsb",
            "open it in Excel and save it as .xlsx",
            "请用Excel打开并另存为 .xlsx",
        ),
        json_array=say(
            "this JSON file is one list, not one record a line",
            "该JSON文件是一个整体列表，而不是每行一条记录",
            "write one record a line: jq -c '.[]' FILE > records.jsonl",
            "请改为每行一条记录：jq -c '.[]' FILE > records.jsonl",
        ),
        xml=say("this XML file is no XES event log", "该XML文件不是XES事件日志", _TABLE, _TABLE_ZH),
        binary=say("this is no text, or it is encrypted", "这不是文本文件，或者已加密", _TABLE, _TABLE_ZH),
    ),
    plate(
        "REC03",
        "The file has no records",
        "文件中没有记录",
        "tickets.csv with nothing in it",
        empty=say("the file is empty", "文件是空的", _AGAIN, _AGAIN_ZH),
        blank=say("the file holds only blanks", "文件中只有空白", _AGAIN, _AGAIN_ZH),
        no_rows=say(
            "there are headers but no rows",
            "只有表头，没有数据行",
            "check the filter of the export",
            "请检查导出时的筛选条件",
        ),
        no_headers=say(
            "the first row looks like data, so the headers are missing",
            "首行看起来是数据，缺少表头",
            "export again with column names, or write them into a first row",
            "请重新导出并包含列名，或在首行写上列名",
        ),
    ),
    plate(
        "REC04",
        "The encoding cannot be used",
        "无法确定编码",
        "tickets.csv, half UTF-8 and half Windows-1252",
        damaged=say(
            "the file is {encoding}, but this line has bytes that are not",
            "文件编码为{encoding}，但该行含有无效字节",
            "export the file again; two files of different encodings may have been put together",
            "请重新导出；可能是把不同编码的文件拼在了一起",
        ),
        none=say(
            "the text is neither UTF-8, UTF-16, GB18030 nor Windows-1252",
            "文本不是UTF-8、UTF-16、GB18030或Windows-1252编码",
            "save it as UTF-8, or name its encoding in the mapping file",
            "请另存为UTF-8，或在映射文件中写明编码",
        ),
        unknown=say(
            "'{encoding}' is no encoding",
            "没有“{encoding}”这种编码",
            "write utf-8, utf-16, gb18030 or cp1252",
            "请写 utf-8、utf-16、gb18030 或 cp1252",
        ),
    ),
    plate(
        "REC06",
        "The file changed while it was read",
        "读取过程中文件发生了变化",
        "tickets.csv while the export still runs",
        changed=say(
            "the file changed while it was read",
            "读取过程中文件发生了变化",
            "wait until the export has ended, or copy the file and import the copy",
            "请等待导出结束，或复制一份再导入",
        ),
    ),
    plate(
        "REC07",
        "The rows cannot all be accounted for",
        "行数无法全部核对",
        "a file whose two counts of rows differ",
        lines=say(
            "{counted} lines were counted, {read} were read as rows",
            "共数出{counted}行，但只读到{read}行",
            _AGAIN,
            _AGAIN_ZH,
        ),
        rows=say(
            "{counted} records were counted, {read} were read",
            "共数出{counted}条记录，但读到{read}条",
            _AGAIN,
            _AGAIN_ZH,
        ),
        sheet_rows=say(
            "the sheet has {counted} rows with values, {read} were read",
            "工作表有{counted}行含有数据，但读到{read}行",
            "open the workbook in Excel, save it anew and import that",
            "请用Excel打开并重新保存后再导入",
        ),
    ),
    plate(
        "REC08",
        "The file is damaged",
        "文件已损坏",
        "tickets.csv.gz, copied only in part",
        gzip=say("the packed file does not unpack to its end", "压缩文件无法完整解压", _WHOLE, _WHOLE_ZH),
        workbook=say("the workbook cannot be read", "无法读取工作簿", _WHOLE, _WHOLE_ZH),
        parquet=say("the Parquet file cannot be read", "无法读取Parquet文件", _WHOLE, _WHOLE_ZH),
        xml=say("the event log is no valid XML here", "事件日志在此处不是有效的XML", _WHOLE, _WHOLE_ZH),
    ),
    plate(
        "REC09",
        "The file is laid out otherwise",
        "文件布局不符",
        "layout: {delimiter: '|'}     # for a file with commas",
        form=say(
            "the file is {found}, not {form}",
            "文件是{found}，而不是{form}",
            "correct or delete the form in the mapping file",
            "请更正或删除映射文件中的文件格式",
        ),
        delimiter=say(
            "no delimiter divides the lines into columns",
            "没有能把各行分成多列的分隔符",
            "look into the file; name the delimiter in the mapping file",
            "请查看文件，并在映射文件中写明分隔符",
        ),
        delimiter_told=say(
            "'{delimiter}' cannot be a delimiter",
            "“{delimiter}”不能用作分隔符",
            "it is one character, such as , or ;",
            "分隔符是一个字符，如 , 或 ;",
        ),
        sheet=say("there is no sheet '{sheet}'", "没有名为“{sheet}”的工作表"),
    ),
    plate(
        "REC10",
        "A document type declaration is refused",
        "不接受文档类型声明",
        "<!DOCTYPE log>",
        doctype=say(
            "the event log declares a document type, which may hide other files",
            "事件日志含有文档类型声明（DOCTYPE），可能夹带其他文件",
            "delete the line that starts with <!DOCTYPE",
            "请删除以 <!DOCTYPE 开头的行",
        ),
    ),
    plate(
        "REC11",
        "The file goes beyond a limit",
        "文件超出限制",
        "a file with 3,000 columns",
        line=say(
            "the line has more than {limit} characters",
            "该行超过{limit}个字符",
            "a quotation mark may be missing, or this is no table",
            "可能缺少引号，或文件不是表格",
        ),
        columns=say("there are more than {limit} columns", "列数超过{limit}"),
        depth=say("tags are nested more than {limit} deep", "标签嵌套超过{limit}层"),
        unpacked=say("the workbook unpacks to more than {limit} GB", "工作簿解压后超过{limit} GB"),
    ),
    plate(
        "REC12",
        "Most rows do not fit their headers",
        "多数行与表头不符",
        "a file with commas inside cells that are not quoted",
        refused=say(
            "{count} of {read} rows do not fit the headers",
            "{read}行中有{count}行与表头不符",
            "the delimiter or the quotation marks of the export are not as they should be",
            "导出文件的分隔符或引号可能有误",
        ),
    ),
)
