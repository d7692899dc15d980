"""What the families of rules are called."""

from servicemodel.domain.rule import Family
from servicemodel.domain.text import Text

FAMILY_LABELS: dict[Family, Text] = {
    Family.ASYMMETRY: Text("Information asymmetry", "信息不对称"),
    Family.SILOS: Text("Silos", "信息孤岛"),
    Family.OPEN_LOOPS: Text("Open loops", "开环"),
    Family.CHANNELS: Text("Channels", "渠道"),
    Family.EMPOWERMENT: Text("Empowerment", "授权"),
    Family.CRM_USE: Text("Use of the CRM", "客户关系管理系统的使用"),
    Family.PROACTIVITY: Text("Proactivity", "主动服务"),
    Family.SUPPLIERS: Text("Suppliers", "供应商"),
    Family.FAIRNESS: Text("Fairness", "公平"),
    Family.LEAKAGE: Text("Leakage and permission", "泄露与授权"),
    Family.SERVICE_MODE: Text("Service mode", "客户服务模式"),
    Family.EVIDENCE: Text("Evidence", "证据"),
    Family.OWN: Text("Rules of your own", "自定规则"),
}
