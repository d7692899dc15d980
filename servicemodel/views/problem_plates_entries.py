"""Problems of single entries: fields, words, numbers, units, ids (FIL02 to FIL09, FIL20)."""

from servicemodel.views.problem_plate import plate, say

_RANGE = ("'{field}' must be between 0 and 1, got {got}", "“{field}”应在0到1之间，现为{got}")

ENTRIES = (
    plate(
        "FIL02",
        "Unknown field",
        "未知字段",
        "ask: {from: customers, to: front, topics: [service.price], coverge: good}",
        plain=say("unknown field '{field}'", "未知字段“{field}”"),
    ),
    plate(
        "FIL03",
        "Unknown word",
        "未知的词",
        "front: {kind: FrontOfice}",
        plain=say(
            "'{got}' is not a known word for '{field}'",
            "“{got}”不是“{field}”的可用词",
            "all words: servicemodel schema",
            "全部可用词：servicemodel schema",
        ),
    ),
    plate(
        "FIL04",
        "Number outside its range",
        "数值超出范围",
        "price: {actor: customers, topic: service.price, level: 1.4}",
        share=say(*_RANGE, "14 % is written 0.14", "14%写作0.14"),
        percent=say(*_RANGE, "{got} % is written {guess}", "{got}%写作{guess}"),
        negative=say("'{field}' may not be negative, got {got}", "“{field}”不能为负数，现为{got}"),
        least=say("'{field}' must be at least 1, got {got}", "“{field}”至少为1，现为{got}"),
        most=say(
            "'{field}' must be at most {limit}, got {got}",
            "“{field}”不能大于{limit}，现为{got}",
            "the largest amount of money is 10^15, count or number per year 10^12, duration 10^6 days",
            "金额上限为10^15，计数和年数量上限为10^12，时长上限为10^6天",
        ),
        positive=say("'{field}' must be more than 0, got {got}", "“{field}”必须大于0，现为{got}"),
        below_one=say("'{field}' must be less than 1, got {got}", "“{field}”必须小于1，现为{got}"),
        whole=say(
            "'{field}' must be a whole number from 1 to {limit}, got {got}",
            "“{field}”应为1至{limit}的整数，现为{got}",
        ),
        finite=say("'{field}' must be a finite number, got {got}", "“{field}”必须是有限的数，现为{got}"),
    ),
    plate(
        "FIL05",
        "Missing field",
        "缺少字段",
        "ask: {from: customers, topics: [service.price]}",
        plain=say(
            "'{owner}' has no '{field}'", "“{owner}”缺少“{field}”", "add {field}: …", "请添加 {field}: …"
        ),
    ),
    plate(
        "FIL06",
        "Another form was expected",
        "形式不符",
        "illustrative: yes",
        form=say("'{field}' must be {expected}, not {found}", "“{field}”应为{expected}，而不是{found}"),
        yes_no=say(
            "'{field}' must be true or false, got '{got}'",
            "“{field}”应为 true 或 false，现为“{got}”",
            "write {guess}: in YAML 1.2 '{got}' is a word",
            "请写 {guess}：在YAML 1.2中“{got}”只是一个词",
        ),
        number_as_text=say(
            "'{got}' is text, but '{field}' must be a number",
            "“{got}”是文字，而“{field}”应为数字",
            "write {guess}, without quotes, separators or percent sign",
            "请写 {guess}，不带引号、分隔符和百分号",
        ),
        hours=say(
            "'{field}' wants 24 shares, got {count}",
            "“{field}”应有24个比例，现有{count}个",
            "one share for each hour of the day, from midnight on",
            "从零点起每小时一个比例",
        ),
        empty=say("'{field}' is empty", "“{field}”是空的"),
        section=say(
            "'{field}' must be a mapping keyed by id, not {found}",
            "“{field}”应为以标识符为键的映射，而不是{found}",
            "write   front: {{kind: front_office}}   without a dash",
            "请写 front: {{kind: front_office}}，前面不加短横",
        ),
    ),
    plate(
        "FIL07",
        "Unit missing or unknown",
        "单位缺失或无法识别",
        "tell: {from: tech, to: front, topics: [service.price], delay: 2}",
        duration=say(
            "'{field}' needs a unit of time, got '{got}'",
            "“{field}”需要时间单位，现为“{got}”",
            "for example 2 days; units: seconds, minutes, hours, days, weeks, months, years",
            "例如 2 days；可用单位：seconds、minutes、hours、days、weeks、months、years",
        ),
        rate=say(
            "'{field}' needs a rate, got '{got}'",
            "“{field}”应为频率，现为“{got}”",
            "for example 0.1 per year; per minute, hour, day, week, month or year",
            "例如 0.1 per year；per 后可接 minute、hour、day、week、month、year",
        ),
        money=say(
            "'{field}' needs the currency, got '{got}'",
            "“{field}”需要货币，现为“{got}”",
            "for example 5.00 USD",
            "例如 5.00 USD",
        ),
        currency=say(
            "'{field}' is in {unit}, but the model has another currency",
            "“{field}”使用{unit}，与模型的货币不同",
            "convert the amount, or change currency at the top of the file",
            "请换算金额，或修改文件开头的 currency",
        ),
        currency_code=say(
            "'{got}' is not the code of a currency",
            "“{got}”不是货币代码",
            "three capital letters, such as USD or CNY",
            "三个大写字母，如 USD 或 CNY",
        ),
        no_number=say(
            "'{got}' does not start with a number",
            "“{got}”开头不是数字",
            "number first, then the unit: 5.00 USD, 2 days",
            "先写数字再写单位：5.00 USD、2 days",
        ),
    ),
    plate(
        "FIL09",
        "Not usable as an id",
        "不能用作标识符",
        "actors: {Front Office: {kind: front_office}}",
        ascii=say(
            "'{id}' is not usable as an id",
            "“{id}”不能用作标识符",
            "small letters a-z, digits and _, a letter first",
            "只用小写字母a-z、数字和下划线，以字母开头",
        ),
        unicode=say(
            "'{id}' is not usable as an id",
            "“{id}”不能用作标识符",
            "ids have small letters a-z, digits and _; put '{id}' into name: {{zh: …}}",
            "标识符只用小写字母a-z、数字和下划线；请把“{id}”写在 name: {{zh: …}} 中",
        ),
        topic=say(
            "'{id}' is not usable as the id of a topic",
            "“{id}”不能用作信息主题的标识符",
            "words of small letters, digits and _, joined by dots: service.price",
            "由小写字母、数字和下划线组成的词，以点号相连：service.price",
        ),
    ),
    plate(
        "FIL20",
        "Statements contradict each other",
        "内容自相矛盾",
        "coverage: {value: 0.9, successes: 50, trials: 100}",
        half_count=say("successes and trials belong together", "successes 与 trials 必须同时给出"),
        more_than_all=say("more successes than trials", "successes 大于 trials"),
        counted_grade=say(
            "a number counted from trials is measured, not '{got}'",
            "由 trials 计数得出的数属于 measured（实测），而不是“{got}”",
            "write grade: measured, or give the value without trials",
            "请写 grade: measured，或去掉 trials 只写 value",
        ),
        counted_value=say(
            "the value {got} is not successes divided by trials",
            "value 为{got}，不等于 successes 除以 trials",
            "leave value out; it is computed",
            "可省略 value，程序会自行计算",
        ),
        interval=say(
            "'{field}' ({got}) is on the wrong side of the value", "“{field}”（{got}）与 value 的大小关系不对"
        ),
        delay_twice=say(
            "the length of the delay is given twice",
            "延迟的长度给出了两次",
            "one of days, value and samples",
            "days、value、samples 三者取一",
        ),
        delay_law=say(
            "the law '{got}' does not fit what is given",
            "分布“{got}”与所给内容不符",
            "law: measured goes with samples, the other laws with days",
            "law: measured 配 samples，其他分布配 days",
        ),
        by_hour=say(
            "the shares of the hours do not add up to 1",
            "各小时所占比例之和不为1",
            "24 shares, from midnight on",
            "从零点起共24个比例",
        ),
        measure_missing=say(
            "'{field}' says which records are meant, but no measure is named",
            "“{field}”限定了服务记录的范围，但没有写明指标",
            "add measure: closed_loop, or another one; all: servicemodel schema",
            "请添加 measure: closed_loop 或其他指标；全部指标见 servicemodel schema",
        ),
        measure_unit=say(
            "the figures of '{got}' have another unit than this number",
            "指标“{got}”的单位与此数不同",
            "units of the measures: servicemodel explain measures",
            "各指标的单位见 servicemodel explain measures",
        ),
        measure_key=say(
            "figures of this measure cannot be asked for by '{field}'",
            "此指标不能按“{field}”细分",
            "keys of the measures: servicemodel explain measures",
            "各指标可用的细分见 servicemodel explain measures",
        ),
        topics_twice=say(
            "topic and topics are both given", "topic 与 topics 同时给出", "keep one of them", "请只保留一个"
        ),
    ),
)
