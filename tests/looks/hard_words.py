"""Words that are hard to set: very long ones, very long texts, and other scripts."""

from __future__ import annotations

COMPOUND = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
COMPOUNDS = (
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
    "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung",
    "Straßenentwässerungsinvestitionskostenschuldendienstumlagebescheid",
)
LONG_TITLE = (
    "The Amalgamated Society of Harbour Pilots, Lock Keepers, Bridge Operators and Tug Masters of "
    "the Upper and Lower Estuary no longer compares the tonnage slips of eleven harbours with the "
    "invoices of forty agents by hand, and knows on the first working day of every month which of "
    "them has not yet paid"
)
LONG_NAME = (
    "Amalgamated Society of Harbour Pilots, Lock Keepers, Bridge Operators and Tug Masters of the "
    "Upper and Lower Estuary (Incorporated by Act)"
)
LONG_QUOTE = " ".join(
    (
        "We used to lay the slips out on the long table in the pilots' room, harbour by harbour, and "
        "whoever came in from a night shift had to walk around it.",
        "Nobody trusted the totals, because everybody had seen the cat on the table.",
        "When an agent rang to ask what he owed, I went to the table, found his pile, counted it, "
        "went back to the telephone, and by then he had hung up.",
        "The first month without the table I kept walking around it, although it was gone.",
        "Now he looks it up himself, and when he rings it is about the weather, or about the lock, "
        "which is what he ought to ring us about.",
        "My successor will never know that there was a table, and that is as it should be.",
    )
    * 2
)
DIGITS = "123456789012345"
OTHER = {
    "ja": {
        "title": "北浜倉庫は請求書を手で突き合わせるのをやめた",
        "customer": "株式会社北浜倉庫ホールディングス",
        "industry": "倉庫業",
        "place": "大阪市、日本",
        "person": "山田花子",
        "role": "経理部長",
        "label": "請求書の手作業による突合",
        "situation": "毎月三千件の請求書が届き、二人の担当者が納品書と一行ずつ見比べていた。月末に残った"
        "ものは週末に持ち越され、どの取引先にいくら支払うべきかを即座に答えられる者はいなかった。",
        "done": "注文、納品、請求の三つの記録を一か所に集め、違いのある行だけを人に見せるようにした。",
        "outcome": "担当者は違いのある行だけを見るようになり、週末の作業はなくなった。",
        "stayed": "紙で届く請求書は、これまでと同じように手で入力している。",
        "quote": "以前は月曜と火曜が請求書の照合だけで終わっていました。今は二時間で終わり、残りの時間で"
        "取引先と話ができます。",
        "source": "山田花子へのインタビュー",
    },
    "zh": {
        "title": "临江医药不再手工核对供应商发票",
        "customer": "临江医药物流有限公司",
        "industry": "医药批发",
        "place": "杭州，中国",
        "person": "王小明",
        "role": "财务经理",
        "label": "手工核对发票",
        "situation": "每个月有四千张发票，两名员工逐行与送货单核对。月底没有核对完的，就留到周末继续做。"
        "没有人能立刻说出应该付给哪一家供应商多少钱。",
        "done": "订单、送货单和发票现在集中在一处比较，只有不一致的行才交给人处理。",
        "outcome": "员工只看不一致的行，周末不再加班。",
        "stayed": "纸质发票仍然需要手工录入。",
        "quote": "以前星期一和星期二都在核对发票。现在两个小时就够了，其余的时间可以用来和供应商沟通。",
        "source": "对王小明的采访",
    },
    "ar": {
        "title": "مخازن الميناء الجديد تغلق دفاترها دون مطابقة الفواتير يدويا",
        "customer": "شركة مخازن الميناء الجديد للتجارة والتوزيع",
        "industry": "تجارة الجملة",
        "place": "الإسكندرية، مصر",
        "person": "ليلى منصور",
        "role": "مديرة الحسابات",
        "label": "مطابقة الفواتير يدويا",
        "situation": "تصل كل شهر ثلاثة آلاف فاتورة من الموردين، وكان موظفان يقارنانها سطرا بسطر مع إيصالات "
        "التسليم. وما بقي مفتوحا في نهاية الشهر كان يأخذ عطلة نهاية الأسبوع معه.",
        "done": "تجمع الطلبات وإيصالات التسليم والفواتير الآن في مكان واحد، ولا يرى الموظف إلا السطور المختلفة.",
        "outcome": "لا ينظر الموظفون الآن إلا إلى السطور المختلفة، ولا يعمل أحد في عطلة نهاية الأسبوع.",
        "stayed": "الفواتير الورقية ما زالت تدخل يدويا كما كانت.",
        "quote": "كنا نقضي يومي الاثنين والثلاثاء في مراجعة الفواتير. أما الآن فتكفي ساعتان، وما بقي من الوقت "
        "نقضيه في الحديث مع الموردين.",
        "source": "مقابلة مع ليلى منصور",
    },
    "he": {
        "title": "מחסני הנמל סוגרים את הספרים בלי להתאים חשבוניות ביד",
        "customer": "מחסני הנמל הצפוני בעמ",
        "industry": "מסחר סיטוני",
        "place": "חיפה, ישראל",
        "person": "דנה לוי",
        "role": "חשבת",
        "label": "התאמת חשבוניות ביד",
        "situation": "מדי חודש מגיעות אלפיים חשבוניות מספקים, ושני עובדים השוו אותן שורה אחר שורה עם תעודות "
        "המשלוח. מה שנשאר פתוח בסוף החודש לקח איתו את סוף השבוע.",
        "done": "ההזמנות, תעודות המשלוח והחשבוניות נאספות עכשיו במקום אחד, ורק השורות השונות מגיעות לאדם.",
        "outcome": "העובדים רואים רק את השורות השונות, ואיש אינו עובד בסוף השבוע.",
        "stayed": "חשבוניות נייר מוקלדות ביד כמו קודם.",
        "quote": "היינו יושבים בימי שני ושלישי על החשבוניות. עכשיו שעתיים מספיקות, ואת שאר הזמן אנחנו מקדישים "
        "לשיחות עם הספקים.",
        "source": "ראיון עם דנה לוי",
    },
}
"""A story in four other scripts; two of them are written from right to left."""
