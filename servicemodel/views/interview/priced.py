"""Wordings of the questions about volumes, money and time: what a plan needs to be priced."""

from collections.abc import Mapping

from servicemodel.domain.text import Text

#: Templates by field, as in ``wording.ASKED``.
PRICED: Mapping[str, Text] = {
    "population": Text("{it}: how many are there?", "{it}：共有多少？"),
    "lifetime_value": Text(
        "{it}: what is one of them worth to the company?", "{it}：每位客户的终身价值是多少？"
    ),
    "margin": Text("{it}: what margin does one of them bring in a year?", "{it}：每位客户每年带来多少毛利？"),
    "retention": Text(
        "{it}: what share stays from one year to the next?", "{it}：每年保留下来的比例是多少？"
    ),
    "discount": Text(
        "{it}: at which yearly rate is their margin discounted?", "{it}：毛利按多少年利率贴现？"
    ),
    "governance": Text(
        "{it}: what does steering and checking this partner cost a year?",
        "{it}：每年用于管理和监督该伙伴的成本是多少？",
    ),
    "seats": Text(
        "{it}: how many seats serve contacts at the same time?", "{it}：同时接待联络的座席有多少个？"
    ),
    "handling_time": Text("{it}: how long does one contact take?", "{it}：每次联络需要处理多久？"),
    "patience": Text("{it}: how long do customers wait before giving up?", "{it}：客户平均等待多久后放弃？"),
    "shrinkage": Text(
        "{it}: in what share of the paid time is a seat not there?",
        "{it}：带薪时间中座席不在岗的比例是多少？",
    ),
    "occupancy": Text(
        "{it}: what share of its time may a seat be busy at most?", "{it}：座席的最高占用率是多少？"
    ),
    "target": Text(
        "{it}: what share of the contacts shall be answered in time?",
        "{it}：应有多大比例的联络得到及时应答？",
    ),
    "target_time": Text("{it}: within which time shall they be answered?", "{it}：应在多长时间内应答？"),
    "wage": Text("{it}: what does an hour of a seat cost?", "{it}：座席每小时的成本是多少？"),
    "cost_without_staff": Text(
        "{it}: what does one contact cost beside the staff?", "{it}：每次联络除人工外的成本是多少？"
    ),
    "flows/cost_per_year": Text("“{it}”: what does it cost a year?", "“{it}”：每年的成本是多少？"),
    "projects/cost_per_year": Text("“{it}”: what does it cost a year?", "“{it}”：每年的成本是多少？"),
    "cost_per_message": Text("“{it}”: what does one message cost?", "“{it}”：每条信息的成本是多少？"),
    "follow_up": Text(
        "“{it}”: how many contacts does one reached receiver make because of it?",
        "“{it}”：每个收到的人因此又联络多少次？",
    ),
    "fatigue": Text(
        "“{it}”: what share of the reach does every further message take away?",
        "“{it}”：每多发一条会损失多大比例的到达？",
    ),
    "per_year": Text("“{it}”: how many are there a year?", "“{it}”：每年有多少次？"),
    "items": Text("{it}: how many items of it are at stake in a year?", "{it}：每年涉及多少条？"),
    "leak": Text(
        "{it}: what would be lost in a year if a competitor knew all of it?",
        "{it}：如竞争对手全部知悉，每年损失多少？",
    ),
    "attempts": Text(
        "“{it}”: after how many contacts does a customer give up?", "“{it}”：客户联络几次后会放弃？"
    ),
    "contacts": Text("“{it}”: how many contacts does one matter take?", "“{it}”：每件平均联络几次？"),
    "resolved": Text(
        "“{it}”: what share is resolved at the first contact?", "“{it}”：首次联络即解决的比例是多少？"
    ),
    "act": Text(
        "“{it}”: what share of the customers who know in time act on it?",
        "“{it}”：及时知悉的客户中采取行动的比例是多少？",
    ),
    "churn": Text(
        "“{it}”: what share of the customers leaves because of it?", "“{it}”：因此流失的客户占多大比例？"
    ),
    "loss": Text(
        "“{it}”: what is lost with one that stays unresolved?", "“{it}”：每有一件未解决会损失多少？"
    ),
    "handling": Text(
        "“{it}”: what does one cost beside the contacts, such as a visit?",
        "“{it}”：除联络外每件的成本（如上门）是多少？",
    ),
    "planned": Text(
        "“{it}”: what does planned service cost where one is prevented?",
        "“{it}”：预防一件所需的计划性服务成本是多少？",
    ),
    "cost": Text("“{it}”: what does it cost once?", "“{it}”：一次性成本是多少？"),
    "days": Text("“{it}”: how many person-days does it take?", "“{it}”：需要多少人天？"),
}
