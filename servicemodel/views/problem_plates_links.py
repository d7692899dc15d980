"""Problems between entries: links, circles, strata, addresses (FIL10 to FIL13, FIL21, FIL22)."""

from servicemodel.views.problem_plate import plate, say

LINKS = (
    plate(
        "FIL10",
        "It points at something that is not there",
        "所指对象不存在",
        "ask: {from: customers, to: frnt, topics: [service.price]}",
        plain=say(
            "{owner} points at '{target}', which is not {wanted}", "{owner}指向“{target}”，但没有这个{wanted}"
        ),
        branch=say(
            "{owner} points at '{target}', which is a branch of several topics",
            "{owner}指向“{target}”，但它是包含多个主题的分支",
            "name one topic of the branch",
            "请指明分支中的一个主题",
        ),
        empty_branch=say(
            "{owner} points at the branch '{target}', in which the model has no topic",
            "{owner}指向分支“{target}”，但模型中没有该分支的主题",
            "declare the topics in the section topics",
            "请在 topics 部分声明主题",
        ),
        deed=say(
            "{owner} does '{target}', which is no kind of action, rule or action",
            "{owner}的 does 写了“{target}”，但它不是措施类型、规则或措施",
            "kinds are PA-01 to PA-35, rules such as LOP01; * stands for anything, as in LOP*",
            "措施类型为 PA-01 至 PA-35，规则如 LOP01；* 代表任意内容，如 LOP*",
        ),
    ),
    plate(
        "FIL11",
        "A circle",
        "循环归属",
        "actors: {a: {kind: sales, part_of: b}, b: {kind: sales, part_of: a}}",
        part_of=say(
            "part_of goes round in a circle: {circle}",
            "part_of 构成循环：{circle}",
            "remove one of these links",
            "请去掉其中一个归属关系",
        ),
        after=say(
            "projects wait for each other in a circle: {circle}",
            "项目先后顺序构成循环：{circle}",
            "remove one of these links",
            "请去掉其中一个先后关系",
        ),
        population=say(
            "the parts of populations go round in a circle: {circle}",
            "群体的分层构成循环：{circle}",
            "remove one of these parts",
            "请去掉其中一个分层",
        ),
    ),
    plate(
        "FIL12",
        "Strata or shares do not fit",
        "分层或份额不一致",
        "populations: {customers: {parts: {north: 0.6, south: 0.5}}}",
        sum=say(
            "the parts of '{id}' add up to {total}, not to 1",
            "“{id}”各分层之和为{total}，而不是1",
            "the strata are disjoint and cover everybody",
            "各分层互不重叠，并覆盖全体",
        ),
        control=say(
            "the shares of control of '{id}' add up to {total}, not to 1",
            "“{id}”的 control 各份额之和为{total}，而不是1",
            "organisation, contact_person and customer together hold all decision rights",
            "organisation、contact_person 与 customer 合起来拥有全部决策权",
        ),
        two=say(
            "'{id}' is part of '{first}' (at {other}) and of '{second}'",
            "“{id}”既属于“{first}”（{other}），又属于“{second}”",
            "a stratum belongs to one population",
            "一个分层只属于一个群体",
        ),
    ),
    plate(
        "FIL13",
        "closes does not fit",
        "closes 不成立",
        "answer: {from: customers, to: front, closes: ask}   # ask: from customers to front",
        direction=say(
            "'{id}' closes '{request}', but does not run the other way round",
            "“{id}”关闭“{request}”，但方向不是与之相反",
            "the answer goes from '{sender}' to '{receiver}': from the receiver of the request to its sender",
            "答复应由“{sender}”发往“{receiver}”，即由请求的接收方发回给发出方",
        ),
        itself=say(
            "'{id}' closes itself",
            "“{id}”关闭了它自己",
            "name the request that it answers",
            "请写它所答复的请求",
        ),
        kind=say(
            "'{id}' closes '{request}', which is no request but '{kind}'",
            "“{id}”关闭“{request}”，但后者不是请求，而是“{kind}”",
            "only flows of kind request can be closed",
            "只有 kind 为 request 的信息流可以被关闭",
        ),
    ),
    plate(
        "FIL21",
        "An id stands for two things",
        "标识符指代两个对象",
        "origins: {ask: …}   flows: {ask: …}",
        flow_origin=say(
            "'{id}' is the id of a flow and of an origin ({other})",
            "“{id}”既是信息流又是信息源（{other}）的标识符",
            "rename one of the two",
            "请给其中一个改名",
        ),
        branch=say(
            "'{id}' is a topic and the branch of '{leaf}'",
            "“{id}”既是主题，又是“{leaf}”所在的分支",
            "give the topic an id below the branch, such as {id}.general",
            "请给该主题起一个分支之下的标识符，如 {id}.general",
        ),
    ),
    plate(
        "FIL22",
        "A topic is needed to reach itself",
        "信息主题依赖自身才能送达",
        "flows: {ask: {from: firm, to: cust, topic: customer.identity, addressed_by: customer.identity}}",
        plain=say(
            "addressed_by goes round in a circle: {circle} (flows {flows})",
            "addressed_by 构成循环：{circle}（信息流 {flows}）",
            "take addressed_by off one of these flows: what reaches only the known makes nobody known",
            "请去掉其中一条信息流的 addressed_by：不能靠需要先知道客户才能送达的信息来知道客户",
        ),
    ),
)
