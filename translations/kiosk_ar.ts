<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en_US">
<context>
    <name>language</name>
    <message id="language.name">
        <source>English</source>
        <translation>العربية</translation>
    </message>
</context>
<context>
    <name>header</name>
    <message id="header.step">
        <source>Step {step} of {steps}</source>
        <translation>الخطوة {step} من {steps}</translation>
    </message>
</context>
<context>
    <name>footer</name>
    <message id="footer.back">
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message id="footer.help">
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message id="footer.attendant">
        <source>Call attendant</source>
        <translation>استدعاء موظف</translation>
    </message>
    <message id="footer.cancel">
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message id="footer.off">
        <source>Not available here</source>
        <translation>غير متاح هنا</translation>
    </message>
    <message id="footer.off_question">
        <source>First answer the question on the screen</source>
        <translation>أجب أولاً عن السؤال على الشاشة</translation>
    </message>
    <message id="footer.off_here">
        <source>This is what you see now</source>
        <translation>هذا ما تراه الآن</translation>
    </message>
</context>
<context>
    <name>off</name>
    <message id="off.because">
        <source>Off: {reason}</source>
        <translation>غير متاح: {reason}</translation>
    </message>
</context>
<context>
    <name>banner</name>
    <message id="banner.check">
        <source>Please check</source>
        <translation>يُرجى التحقق</translation>
    </message>
    <message id="banner.not_now">
        <source>Not possible now</source>
        <translation>غير ممكن الآن</translation>
    </message>
    <message id="banner.returned">
        <source>Note returned</source>
        <translation>أُعيدت الورقة النقدية</translation>
    </message>
    <message id="banner.stopped">
        <source>Cash has stopped</source>
        <translation>توقف قبول النقد</translation>
    </message>
    <message id="banner.note">
        <source>Please note</source>
        <translation>يُرجى الانتباه</translation>
    </message>
    <message id="banner.not_charged">
        <source>Not charged</source>
        <translation>لم يُخصم شيء</translation>
    </message>
    <message id="banner.not_yet">
        <source>Not charged yet</source>
        <translation>لم يُخصم شيء بعد</translation>
    </message>
    <message id="banner.pending">
        <source>Pending</source>
        <translation>قيد الانتظار</translation>
    </message>
</context>
<context>
    <name>key</name>
    <message id="key.clear">
        <source>Clear</source>
        <translation>محو</translation>
    </message>
    <message id="key.erase">
        <source>Erase</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>condition</name>
    <message id="condition.ready">
        <source>working</source>
        <translation>يعمل</translation>
    </message>
    <message id="condition.near_end">
        <source>working, paper is low</source>
        <translation>يعمل، والورق قليل</translation>
    </message>
    <message id="condition.starting">
        <source>starting</source>
        <translation>قيد التشغيل</translation>
    </message>
    <message id="condition.slow">
        <source>slow, but working</source>
        <translation>يعمل ببطء</translation>
    </message>
    <message id="condition.offline">
        <source>not connected</source>
        <translation>غير متصل</translation>
    </message>
    <message id="condition.jammed">
        <source>something is stuck</source>
        <translation>هناك شيء عالق</translation>
    </message>
    <message id="condition.full">
        <source>the cash box is full</source>
        <translation>صندوق النقد ممتلئ</translation>
    </message>
    <message id="condition.box_removed">
        <source>the cash box is out</source>
        <translation>صندوق النقد غير موجود</translation>
    </message>
    <message id="condition.transport_open">
        <source>the machine is open</source>
        <translation>الجهاز مفتوح</translation>
    </message>
    <message id="condition.paper_out">
        <source>no paper</source>
        <translation>لا يوجد ورق</translation>
    </message>
    <message id="condition.cover_open">
        <source>the cover is open</source>
        <translation>الغطاء مفتوح</translation>
    </message>
    <message id="condition.cutter">
        <source>the paper cutter is stuck</source>
        <translation>قاطع الورق عالق</translation>
    </message>
    <message id="condition.failure">
        <source>not working</source>
        <translation>لا يعمل</translation>
    </message>
    <message id="condition.busy">
        <source>busy just now</source>
        <translation>مشغول الآن</translation>
    </message>
    <message id="condition.end_of_day">
        <source>closing its day</source>
        <translation>يُغلق حسابات اليوم</translation>
    </message>
    <message id="condition.journal">
        <source>payments cannot be recorded</source>
        <translation>لا يمكن تسجيل الدفعات</translation>
    </message>
</context>
<context>
    <name>card_off</name>
    <message id="card_off.absent">
        <source>not available at this machine</source>
        <translation>غير متوفر في هذا الجهاز</translation>
    </message>
    <message id="card_off.open">
        <source>an earlier card payment is being checked</source>
        <translation>يجري التحقق من دفعة سابقة بالبطاقة</translation>
    </message>
    <message id="card_off.full">
        <source>its memory is full</source>
        <translation>ذاكرته ممتلئة</translation>
    </message>
    <message id="card_off.doubt">
        <source>a note is being checked</source>
        <translation>يجري التحقق من ورقة نقدية</translation>
    </message>
</context>
<context>
    <name>cash_off</name>
    <message id="cash_off.refused">
        <source>this account takes no cash</source>
        <translation>هذا الحساب لا يقبل النقد</translation>
    </message>
</context>
<context>
    <name>date</name>
    <message id="date.today">
        <source>{date}, today</source>
        <translation>{date}، اليوم</translation>
    </message>
    <message id="date.tomorrow">
        <source>{date}, tomorrow</source>
        <translation>{date}، غدًا</translation>
    </message>
    <message id="date.in_days" numerus="yes">
        <source>{date}, in {days} days</source>
        <translation>
            <numerusform>{date}، اليوم</numerusform>
            <numerusform>{date}، بعد يوم واحد</numerusform>
            <numerusform>{date}، بعد يومين</numerusform>
            <numerusform>{date}، بعد {days} أيام</numerusform>
            <numerusform>{date}، بعد {days} يومًا</numerusform>
            <numerusform>{date}، بعد {days} يوم</numerusform>
        </translation>
    </message>
    <message id="date.late" numerus="yes">
        <source>{date}, {days} days late</source>
        <translation>
            <numerusform>{date}، بلا تأخير</numerusform>
            <numerusform>{date}، متأخرة يومًا واحدًا</numerusform>
            <numerusform>{date}، متأخرة يومين</numerusform>
            <numerusform>{date}، متأخرة {days} أيام</numerusform>
            <numerusform>{date}، متأخرة {days} يومًا</numerusform>
            <numerusform>{date}، متأخرة {days} يوم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>home</name>
    <message id="home.title">
        <source>Pay your bill here</source>
        <translation>ادفع فاتورتك هنا</translation>
    </message>
    <message id="home.lead">
        <source>Five short steps. You leave with a receipt.</source>
        <translation>خمس خطوات قصيرة. ستحصل على إيصال في النهاية.</translation>
    </message>
    <message id="home.pay">
        <source>Pay your bill</source>
        <translation>دفع فاتورتي</translation>
    </message>
    <message id="home.pay_line">
        <source>Scan it or type its number.</source>
        <translation>امسح رمزها أو اكتب رقمها.</translation>
    </message>
    <message id="home.owe">
        <source>See what I owe</source>
        <translation>معرفة المبلغ المستحق</translation>
    </message>
    <message id="home.owe_line">
        <source>Look without paying.</source>
        <translation>الاطلاع فقط دون دفع.</translation>
    </message>
    <message id="home.check">
        <source>Check a payment</source>
        <translation>التحقق من دفعة</translation>
    </message>
    <message id="check.title">
        <source>Check a payment</source>
        <translation>التحقق من دفعة</translation>
    </message>
    <message id="check.lead">
        <source>The number is on your slip. It looks like {example}.</source>
        <translation>الرقم موجود على إيصالك. يشبه {example}.</translation>
    </message>
    <message id="check.empty">
        <source>From your slip</source>
        <translation>من إيصالك</translation>
    </message>
    <message id="check.enter">
        <source>Check it</source>
        <translation>تحقق</translation>
    </message>
    <message id="check.short">
        <source>This number does not look complete. Compare it with your slip.</source>
        <translation>يبدو أن هذا الرقم غير كامل. قارنه بإيصالك.</translation>
    </message>
    <message id="check.not_found">
        <source>We do not know this number. Compare it with your slip, or call an attendant.</source>
        <translation>لا نعرف هذا الرقم. قارنه بإيصالك أو استدعِ موظفًا.</translation>
    </message>
    <message id="check.brief_short">
        <source>This number is not complete.</source>
        <translation>هذا الرقم غير مكتمل.</translation>
    </message>
    <message id="check.brief_not_found">
        <source>We do not know this number.</source>
        <translation>لا نعرف هذا الرقم.</translation>
    </message>
    <message id="check.brief_locked">
        <source>Too many tries. Please wait.</source>
        <translation>محاولات كثيرة. انتظر من فضلك.</translation>
    </message>
    <message id="check.locked">
        <source>That is too many tries for now. Wait some minutes, or call an attendant.</source>
        <translation>محاولات كثيرة الآن. انتظر بضع دقائق أو استدعِ موظفًا.</translation>
    </message>
    <message id="home.scan">
        <source>Have your bill in hand? Scan it now.</source>
        <translation>هل فاتورتك معك؟ امسح رمزها الآن.</translation>
    </message>
    <message id="home.ready_title">
        <source>Have this ready</source>
        <translation>جهّز ما يلي</translation>
    </message>
    <message id="home.ready_bill">
        <source>Your bill, or its number</source>
        <translation>فاتورتك أو رقمها</translation>
    </message>
    <message id="home.ready_cash">
        <source>Notes of {notes}</source>
        <translation>نقدًا: {notes}</translation>
    </message>
    <message id="home.ready_card">
        <source>Or your card</source>
        <translation>أو بطاقتك</translation>
    </message>
    <message id="home.cash_off">
        <source>Cash is off: {reason}. You can pay by card.</source>
        <translation>الدفع نقدًا متوقف: {reason}. يمكنك الدفع بالبطاقة.</translation>
    </message>
    <message id="home.card_off">
        <source>Cards are off: {reason}. You can pay in cash.</source>
        <translation>الدفع بالبطاقة متوقف: {reason}. يمكنك الدفع نقدًا.</translation>
    </message>
    <message id="home.both_off">
        <source>Cash is off: {cash}. Cards are off: {card}.</source>
        <translation>الدفع نقدًا متوقف: {cash}. الدفع بالبطاقة متوقف: {card}.</translation>
    </message>
    <message id="home.only_cash_off">
        <source>Cash is off: {reason}</source>
        <translation>الدفع نقدًا متوقف: {reason}</translation>
    </message>
    <message id="home.printer_off">
        <source>No printed receipt: {reason}</source>
        <translation>لا يوجد إيصال مطبوع: {reason}</translation>
    </message>
    <message id="home.no_change">
        <source>No change is given</source>
        <translation>لا يعيد الجهاز الباقي</translation>
    </message>
    <message id="home.billers">
        <source>Bills we take</source>
        <translation>الفواتير التي نقبلها</translation>
    </message>
</context>
<context>
    <name>fee</name>
    <message id="fee.none">
        <source>No fee</source>
        <translation>دون رسوم</translation>
    </message>
    <message id="fee.cash">
        <source>Fee for cash: {fee}</source>
        <translation>رسوم الدفع نقدًا: {fee}</translation>
    </message>
    <message id="fee.cash_up_to">
        <source>Fee for cash: up to {fee}</source>
        <translation>رسوم الدفع نقدًا: حتى {fee}</translation>
    </message>
    <message id="fee.no_cash">
        <source>No fee for cash</source>
        <translation>لا رسوم على النقد</translation>
    </message>
    <message id="fee.card">
        <source>Fee for cards: {fee}</source>
        <translation>رسوم الدفع بالبطاقة: {fee}</translation>
    </message>
    <message id="fee.card_up_to">
        <source>Fee for cards: up to {fee}</source>
        <translation>رسوم الدفع بالبطاقة: حتى {fee}</translation>
    </message>
    <message id="fee.no_card">
        <source>No fee for cards</source>
        <translation>لا رسوم على البطاقة</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message id="help.title">
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message id="help.here">
        <source>About this screen</source>
        <translation>عن هذه الشاشة</translation>
    </message>
    <message id="help.more">
        <source>More topics</source>
        <translation>مواضيع أخرى</translation>
    </message>
    <message id="help.others">
        <source>Other questions</source>
        <translation>أسئلة أخرى</translation>
    </message>
    <message id="help.close">
        <source>Close help</source>
        <translation>إغلاق المساعدة</translation>
    </message>
    <message id="help.at_home">
        <source>Touch what you want to do. Do you have your bill? Then just scan it.</source>
        <translation>المس ما تريد أن تفعله. هل معك فاتورتك؟ امسحها ضوئيًا فقط.</translation>
    </message>
    <message id="help.at_find_bill">
        <source>Hold the code on your bill at the scanner. Or type the number that is on it.</source>
        <translation>قرّب رمز فاتورتك من الماسح. أو اكتب الرقم المطبوع عليها.</translation>
    </message>
    <message id="help.at_looking_up">
        <source>We are asking for your bill. This takes some seconds. You can wait or go back.</source>
        <translation>نحن نطلب فاتورتك. يستغرق ذلك بضع ثوانٍ. يمكنك الانتظار أو الرجوع.</translation>
    </message>
    <message id="help.at_confirm_account">
        <source>Look if this bill is yours. We hide some letters to keep it private.</source>
        <translation>انظر هل هذه الفاتورة لك. نخفي بعض الحروف لحماية خصوصيتك.</translation>
    </message>
    <message id="help.at_confirm_moved">
        <source>You have a new number. Your payment goes to the same account.</source>
        <translation>لديك رقم جديد. يذهب دفعك إلى الحساب نفسه.</translation>
    </message>
    <message id="help.at_cart">
        <source>These are the bills you want to pay. Add one, or change one.</source>
        <translation>هذه هي الفواتير التي تريد دفعها. أضف فاتورة أو غيّر واحدة.</translation>
    </message>
    <message id="help.at_choose_amount">
        <source>Choose how much you pay today. You see what each choice means.</source>
        <translation>اختر كم تدفع اليوم. ترى معنى كل خيار.</translation>
    </message>
    <message id="help.at_choose_tender">
        <source>Choose how you pay. Each way shows its fee. What is off says why.</source>
        <translation>اختر طريقة الدفع. كل طريقة تُظهر رسومها. والمتوقفة تذكر السبب.</translation>
    </message>
    <message id="help.at_review">
        <source>Read the amount, the fee and the total. To change them, go back.</source>
        <translation>اقرأ المبلغ والرسوم والمجموع. لتغييرها ارجع.</translation>
    </message>
    <message id="help.at_pay_cash">
        <source>Put in one note at a time. The screen counts each one for you.</source>
        <translation>أدخل ورقة واحدة في كل مرة. الشاشة تعدّ كل ورقة لك.</translation>
    </message>
    <message id="help.at_stop_cash">
        <source>Choose how to go on. Every note that we counted is recorded.</source>
        <translation>اختر كيف تتابع. كل ورقة عددناها مسجلة.</translation>
    </message>
    <message id="help.at_pay_card">
        <source>Hold your card at the terminal, put it in or swipe it. It tells you what is next.</source>
        <translation>قرّب بطاقتك من جهاز البطاقات أو أدخلها أو مرّرها. الجهاز يقول ما يلي.</translation>
    </message>
    <message id="help.at_card_declined">
        <source>Your card was not charged. You can try again, pay another way, or stop.</source>
        <translation>لم تُخصم أي مبالغ من بطاقتك. يمكنك المحاولة ثانية أو الدفع بطريقة أخرى أو التوقف.</translation>
    </message>
    <message id="help.at_posting">
        <source>We are recording your payment. Please wait for your slip. You get one in any case.</source>
        <translation>نسجل دفعتك الآن. انتظر قسيمتك. ستحصل عليه في كل حال.</translation>
    </message>
    <message id="help.at_outcome_shown">
        <source>This is what happened with your payment. Your slip says the same.</source>
        <translation>هذا ما حدث لدفعتك. قسيمتك يقول الشيء نفسه.</translation>
    </message>
    <message id="help.at_choose_receipt">
        <source>Your receipt proves your payment. So does the number on the screen.</source>
        <translation>إيصالك يثبت دفعتك. وكذلك الرقم على الشاشة.</translation>
    </message>
    <message id="help.at_type_address">
        <source>Type where your receipt shall go. We use it for this receipt only.</source>
        <translation>اكتب العنوان الذي يصل إليه إيصالك. نستخدمه لهذا الإيصال فقط.</translation>
    </message>
    <message id="help.at_take_your_things">
        <source>Take all that is yours. Then this screen closes by itself.</source>
        <translation>خذ كل ما يخصك. ثم تُغلق هذه الشاشة وحدها.</translation>
    </message>
    <message id="help.at_check_payment">
        <source>Type the number that your slip calls the confirmation number.</source>
        <translation>اكتب الرقم الذي يسميه إيصالك رقم التأكيد.</translation>
    </message>
    <message id="help.at_payment_checked">
        <source>This is how your payment stands now. To see another one, go back.</source>
        <translation>هذه حالة دفعتك الآن. لرؤية دفعة أخرى، ارجع.</translation>
    </message>
    <message id="help.at_recovery">
        <source>A payment was interrupted. The money is recorded. Show the code to an attendant.</source>
        <translation>انقطعت عملية دفع. المال مسجل. أرِ الرمز لأحد الموظفين.</translation>
    </message>
    <message id="help.at_out_of_service">
        <source>You cannot pay here now. The screen says what still works.</source>
        <translation>لا يمكن الدفع هنا الآن. الشاشة تقول ما الذي ما زال يعمل.</translation>
    </message>
    <message id="help.group_trouble">
        <source>Something does not work</source>
        <translation>شيء لا يعمل</translation>
    </message>
    <message id="help.line_trouble">
        <source>Number, card, note or receipt</source>
        <translation>رقم أو بطاقة أو نقود أو إيصال</translation>
    </message>
    <message id="help.group_number">
        <source>My number</source>
        <translation>رقمي</translation>
    </message>
    <message id="help.line_number">
        <source>Where it is and what it is for</source>
        <translation>أين هو ولماذا</translation>
    </message>
    <message id="help.group_paying">
        <source>Paying here</source>
        <translation>الدفع هنا</translation>
    </message>
    <message id="help.line_paying">
        <source>Cards, notes and fees</source>
        <translation>البطاقات والنقود والرسوم</translation>
    </message>
    <message id="help.group_after">
        <source>After paying</source>
        <translation>بعد الدفع</translation>
    </message>
    <message id="help.line_after">
        <source>Receipts and questions</source>
        <translation>الإيصالات والأسئلة</translation>
    </message>
    <message id="help.group_own">
        <source>About this place</source>
        <translation>عن هذا المكان</translation>
    </message>
    <message id="help.line_own">
        <source>What others ask here</source>
        <translation>ما يسأل عنه الآخرون هنا</translation>
    </message>
    <message id="help.ask_where">
        <source>Where is my number?</source>
        <translation>أين رقمي؟</translation>
    </message>
    <message id="help.ask_keep">
        <source>What is my number for?</source>
        <translation>ما فائدة رقمي؟</translation>
    </message>
    <message id="help.ask_share">
        <source>Is it safe to share my number?</source>
        <translation>هل مشاركة رقمي آمنة؟</translation>
    </message>
    <message id="help.ask_change">
        <source>Can my number change?</source>
        <translation>هل يمكن أن يتغير رقمي؟</translation>
    </message>
    <message id="help.ask_how">
        <source>How can I pay?</source>
        <translation>كيف يمكنني الدفع؟</translation>
    </message>
    <message id="help.ask_notes">
        <source>Which notes can I use?</source>
        <translation>أي أوراق نقدية تُقبل؟</translation>
    </message>
    <message id="help.ask_fee">
        <source>Is there a fee?</source>
        <translation>هل توجد رسوم؟</translation>
    </message>
    <message id="help.ask_safe">
        <source>Is it safe to pay here?</source>
        <translation>هل الدفع هنا آمن؟</translation>
    </message>
    <message id="help.ask_several">
        <source>Can I pay for several bills?</source>
        <translation>هل يمكنني دفع عدة فواتير؟</translation>
    </message>
    <message id="help.ask_proof">
        <source>How do I know that it worked?</source>
        <translation>كيف أعرف أن الدفع تم؟</translation>
    </message>
    <message id="help.ask_wrong">
        <source>What if the amount looks wrong?</source>
        <translation>ماذا لو بدا المبلغ غير صحيح؟</translation>
    </message>
    <message id="help.ask_who">
        <source>Who can I ask?</source>
        <translation>من يمكنني أن أسأل؟</translation>
    </message>
    <message id="help.ask_not_found">
        <source>My number is not found</source>
        <translation>لم يُعثر على رقمي</translation>
    </message>
    <message id="help.ask_declined">
        <source>My card does not work</source>
        <translation>بطاقتي لا تعمل</translation>
    </message>
    <message id="help.ask_refused">
        <source>My note comes back</source>
        <translation>تعود ورقتي النقدية</translation>
    </message>
    <message id="help.ask_no_receipt">
        <source>I got no receipt</source>
        <translation>لم أحصل على إيصال</translation>
    </message>
    <message id="help.ask_not_shown">
        <source>I paid, but it is still due</source>
        <translation>دفعت وما زال المبلغ مستحقًا</translation>
    </message>
    <message id="help.tell_where">
        <source>Look near the top of your bill. It stands beside the words number or account.</source>
        <translation>انظر إلى أعلى فاتورتك. تجده بجانب كلمة رقم أو حساب.</translation>
    </message>
    <message id="help.tell_keep">
        <source>It tells us which bill is yours. Keep it with your papers for the next time.</source>
        <translation>يخبرنا أي فاتورة هي لك. احتفظ به مع أوراقك للمرة القادمة.</translation>
    </message>
    <message id="help.tell_share">
        <source>With it people see only what is due. Name and address stay mostly hidden.</source>
        <translation>به لا يُرى إلا المبلغ المستحق. الاسم والعنوان مخفيان في الغالب.</translation>
    </message>
    <message id="help.tell_change">
        <source>Yes. Your biller may give you a new one. We then show you both.</source>
        <translation>نعم. قد تعطيك الشركة رقمًا جديدًا. عندها نُظهر لك الرقمين.</translation>
    </message>
    <message id="help.tell_how_cash">
        <source>In cash, with notes.</source>
        <translation>نقدًا، بالأوراق النقدية.</translation>
    </message>
    <message id="help.tell_how_card">
        <source>By card: {brands}.</source>
        <translation>بالبطاقة: {brands}.</translation>
    </message>
    <message id="help.tell_how_else">
        <source>Your biller tells you how to pay by mail or online.</source>
        <translation>يمكن للشركة أن تخبرك كيف تدفع بالبريد أو عبر الإنترنت.</translation>
    </message>
    <message id="help.tell_notes">
        <source>We take notes of {notes}. We take no coins and give no change.</source>
        <translation>نقبل أوراقًا من فئة {notes}. لا نقبل العملات المعدنية ولا نعيد الباقي.</translation>
    </message>
    <message id="help.tell_notes_extra">
        <source>If you put in more than you owe, we ask you first.</source>
        <translation>إذا أدخلت أكثر مما عليك نسألك أولاً.</translation>
    </message>
    <message id="help.tell_fee">
        <source>You always see the fee before you pay.</source>
        <translation>ترى الرسوم دائمًا قبل أن تدفع.</translation>
    </message>
    <message id="help.tell_fee_of">
        <source>{biller}: {fees}</source>
        <translation>{biller}: {fees}</translation>
    </message>
    <message id="help.tell_safe_card">
        <source>Your card number stays in the card terminal. We keep only its last four digits.</source>
        <translation>يبقى رقم بطاقتك في جهاز البطاقات. نحفظ آخر أربعة أرقام فقط.</translation>
    </message>
    <message id="help.tell_safe_cash">
        <source>We count and record each note at once. This holds even if the power fails.</source>
        <translation>نعدّ كل ورقة ونسجلها فورًا. يبقى ذلك حتى لو انقطعت الكهرباء.</translation>
    </message>
    <message id="help.tell_several">
        <source>Yes, up to {most} at once. Find the first one, then add the next.</source>
        <translation>نعم، حتى {most} دفعة واحدة. ابحث عن الأولى ثم أضف التالية.</translation>
    </message>
    <message id="help.tell_proof">
        <source>The screen and the slip say what happened. Keep the confirmation number.</source>
        <translation>الشاشة والقسيمة يذكران ما حدث. احتفظ برقم التأكيد.</translation>
    </message>
    <message id="help.tell_wrong">
        <source>Do not pay what you do not owe. Ask your biller what the amount is for.</source>
        <translation>لا تدفع ما ليس عليك. اسأل الشركة عن سبب المبلغ.</translation>
    </message>
    <message id="help.tell_who_here">
        <source>Touch “{button}” at any time.</source>
        <translation>المس «{button}» في أي وقت.</translation>
    </message>
    <message id="help.tell_who_phone">
        <source>Our help line: {phone}</source>
        <translation>خط المساعدة: {phone}</translation>
    </message>
    <message id="help.tell_who_hours">
        <source>{phone}, {hours}</source>
        <translation>{phone}، {hours}</translation>
    </message>
    <message id="help.tell_who_biller">
        <source>{biller}: {phone}</source>
        <translation>{biller}: {phone}</translation>
    </message>
    <message id="help.tell_not_found">
        <source>Check each letter and digit with your bill. Did you move? Use your newest bill.</source>
        <translation>قارن كل حرف ورقم بفاتورتك. هل انتقلت؟ استخدم أحدث فاتورة.</translation>
    </message>
    <message id="help.tell_declined">
        <source>You were not charged. Try another card, or pay in cash. Your bank knows why.</source>
        <translation>لم يُخصم منك شيء. جرّب بطاقة أخرى أو ادفع نقدًا. مصرفك يعرف السبب.</translation>
    </message>
    <message id="help.tell_refused">
        <source>Smooth it and turn it round, or try another one. A note that comes back is yours.</source>
        <translation>افردها واقلبها أو جرّب غيرها. الورقة التي تعود هي لك.</translation>
    </message>
    <message id="help.tell_no_receipt">
        <source>Your payment counts without paper. Write down the number from the screen.</source>
        <translation>دفعتك محسوبة دون ورق. اكتب الرقم الظاهر على الشاشة.</translation>
    </message>
    <message id="help.tell_not_shown">
        <source>Some billers need a day or two. Do not pay again. An attendant can look.</source>
        <translation>تحتاج بعض الشركات إلى يوم أو يومين. لا تدفع مرة أخرى. يمكن لموظف أن يتحقق.</translation>
    </message>
    <message id="calling.title">
        <source>We have called an attendant</source>
        <translation>استدعينا موظفًا</translation>
    </message>
    <message id="calling.lead">
        <source>You can wait here, or go on by yourself.</source>
        <translation>يمكنك الانتظار هنا أو المتابعة بنفسك.</translation>
    </message>
    <message id="calling.nothing">
        <source>No money is inside.</source>
        <translation>لا توجد نقود بالداخل.</translation>
    </message>
    <message id="calling.inside">
        <source>Your {amount} is inside and recorded. Stay here with it.</source>
        <translation>مبلغك {amount} بالداخل ومسجّل. ابقَ هنا.</translation>
    </message>
    <message id="calling.card">
        <source>Do as the card terminal says. It goes on beneath this page.</source>
        <translation>اتبع ما يقوله جهاز البطاقات. يستمر تحت هذه الصفحة.</translation>
    </message>
    <message id="calling.told">
        <source>Your payment is recorded. It stays as you were told.</source>
        <translation>دفعتك مسجّلة. تبقى كما أُبلغت.</translation>
    </message>
    <message id="calling.stop">
        <source>Stop calling</source>
        <translation>إيقاف الاستدعاء</translation>
    </message>
    <message id="calling.go_on">
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message id="help.ask_keys">
        <source>How do headphones and keys work?</source>
        <translation>كيف تعمل السماعات والأزرار؟</translation>
    </message>
    <message id="help.tell_keys">
        <source>Put headphones in, or press a key: all is read to you.</source>
        <translation>صل السماعات أو اضغط أي زر: يُقرأ لك كل شيء.</translation>
    </message>
    <message id="help.tell_keys_clear">
        <source>Clear takes back a digit. Cancel asks before it stops.</source>
        <translation>زر المحو يزيل رقمًا. زر الإلغاء يسألك قبل أن يتوقف.</translation>
    </message>
    <message id="help.tell_keys_pace">
        <source>Left is slower, Right faster. The hash key pauses. Two keys change the volume.</source>
        <translation>اليسار أبطأ، واليمين أسرع. زر المربع يوقف الكلام مؤقتًا. زران يغيّران مستوى الصوت.</translation>
    </message>
</context>
<context>
    <name>still</name>
    <message id="still.title">
        <source>Are you still there?</source>
        <translation>هل ما زلت هنا؟</translation>
    </message>
    <message id="still.nothing">
        <source>Nobody touched the screen for a while. No money was taken. Touch to go on.</source>
        <translation>لم يلمس أحد الشاشة منذ فترة. لم يُؤخذ أي مبلغ. المس الشاشة للمتابعة.</translation>
    </message>
    <message id="still.inside">
        <source>Your {held} is inside and safe. Without an answer we pay it to your bill. Touch to go on.</source>
        <translation>مبلغك {held} داخل الجهاز وهو في أمان. دون ردّ منك، ندفعه لفاتورتك. المس الشاشة للمتابعة.</translation>
    </message>
    <message id="still.seconds" numerus="yes">
        <source>{seconds} seconds left</source>
        <translation>
            <numerusform>انتهى الوقت</numerusform>
            <numerusform>بقيت ثانية واحدة</numerusform>
            <numerusform>بقيت ثانيتان</numerusform>
            <numerusform>بقيت {seconds} ثوانٍ</numerusform>
            <numerusform>بقيت {seconds} ثانية</numerusform>
            <numerusform>بقيت {seconds} ثانية</numerusform>
        </translation>
    </message>
    <message id="still.here">
        <source>I am here</source>
        <translation>أنا هنا</translation>
    </message>
    <message id="still.finish">
        <source>Finish now</source>
        <translation>إنهاء الآن</translation>
    </message>
</context>
<context>
    <name>cancel</name>
    <message id="cancel.title">
        <source>Stop this payment?</source>
        <translation>هل تريد إيقاف هذا الدفع؟</translation>
    </message>
    <message id="cancel.nothing">
        <source>No money was taken. What you typed will be gone.</source>
        <translation>لم يُؤخذ أي مبلغ. سيُمحى ما كتبته.</translation>
    </message>
    <message id="cancel.go_on">
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message id="cancel.stop">
        <source>Stop the payment</source>
        <translation>إيقاف الدفع</translation>
    </message>
</context>
<context>
    <name>out</name>
    <message id="out.title">
        <source>Some things are off</source>
        <translation>بعض الخدمات متوقفة</translation>
    </message>
    <message id="out.cash">
        <source>Cash: {reason}</source>
        <translation>النقد: {reason}</translation>
    </message>
    <message id="out.card">
        <source>Cards: {reason}</source>
        <translation>البطاقات: {reason}</translation>
    </message>
    <message id="out.why">
        <source>What is off</source>
        <translation>ما هو متوقف</translation>
    </message>
    <message id="out.instead">
        <source>What you can do</source>
        <translation>ما يمكنك فعله</translation>
    </message>
    <message id="out.elsewhere">
        <source>Pay your bill here: {place}</source>
        <translation>ادفع فاتورتك هنا: {place}</translation>
    </message>
    <message id="out.since">
        <source>Since {time}.</source>
        <translation>منذ {time}.</translation>
    </message>
</context>
<context>
    <name>fault</name>
    <message id="fault.code_unreadable">
        <source>We could not read this bill. No money was taken. Try again or type the number.</source>
        <translation>لم نتمكن من قراءة هذه الفاتورة. لم يُؤخذ أي مبلغ. حاول مرة أخرى أو اكتب الرقم.</translation>
    </message>
    <message id="fault.code_foreign">
        <source>This code is not from a bill we take. No money was taken. Ask an attendant where to pay it.</source>
        <translation>هذا الرمز ليس من فاتورة نقبلها. لم يُؤخذ أي مبلغ. اسأل موظفًا أين تدفعها.</translation>
    </message>
    <message id="fault.code_foreign_named">
        <source>This bill is from {biller}, and we cannot take it here. No money was taken. Ask an attendant where to pay it.</source>
        <translation>هذه الفاتورة من {biller} ولا يمكننا قبولها هنا. لم يُؤخذ أي مبلغ. اسأل موظفًا أين تدفعها.</translation>
    </message>
    <message id="fault.number_incomplete">
        <source>This number does not look complete. No money was taken. Check it against your bill.</source>
        <translation>يبدو أن هذا الرقم غير كامل. لم يُؤخذ أي مبلغ. قارنه بفاتورتك.</translation>
    </message>
    <message id="fault.number_character">
        <source>This number has a letter or sign we do not expect. No money was taken. Check it against your bill.</source>
        <translation>في هذا الرقم حرف أو رمز غير متوقع. لم يُؤخذ أي مبلغ. قارنه بفاتورتك.</translation>
    </message>
    <message id="fault.number_check_digit">
        <source>One character of this number seems wrong. No money was taken. Check it against your bill.</source>
        <translation>يبدو أن أحد أرقامه غير صحيح. لم يُؤخذ أي مبلغ. قارنه بفاتورتك.</translation>
    </message>
    <message id="fault.no_such_account">
        <source>We did not find this number. No money was taken. Check the number against your bill.</source>
        <translation>لم نجد هذا الرقم. لم يُؤخذ أي مبلغ. قارنه بفاتورتك.</translation>
    </message>
    <message id="fault.too_many_tries" numerus="yes">
        <source>That is too many tries for now. No money was taken. Wait {minutes} minutes or call an attendant.</source>
        <translation>
            <numerusform>كثرت المحاولات في الوقت الحالي. لم يُؤخذ أي مبلغ. حاول الآن أو استدعِ موظفًا.</numerusform>
            <numerusform>كثرت المحاولات في الوقت الحالي. لم يُؤخذ أي مبلغ. انتظر دقيقة واحدة أو استدعِ موظفًا.</numerusform>
            <numerusform>كثرت المحاولات في الوقت الحالي. لم يُؤخذ أي مبلغ. انتظر دقيقتين أو استدعِ موظفًا.</numerusform>
            <numerusform>كثرت المحاولات في الوقت الحالي. لم يُؤخذ أي مبلغ. انتظر {minutes} دقائق أو استدعِ موظفًا.</numerusform>
            <numerusform>كثرت المحاولات في الوقت الحالي. لم يُؤخذ أي مبلغ. انتظر {minutes} دقيقة أو استدعِ موظفًا.</numerusform>
            <numerusform>كثرت المحاولات في الوقت الحالي. لم يُؤخذ أي مبلغ. انتظر {minutes} دقيقة أو استدعِ موظفًا.</numerusform>
        </translation>
    </message>
    <message id="fault.closed">
        <source>This account is closed. No money was taken. Ask {biller} or an attendant what to pay.</source>
        <translation>هذا الحساب مغلق. لم يُؤخذ أي مبلغ. اسأل {biller} أو موظفًا عما تدفعه.</translation>
    </message>
    <message id="fault.moved">
        <source>Your number now ends in {last4}. Your payment will reach the same account. Check it and say yes.</source>
        <translation>رقمك ينتهي الآن بـ {last4}. ستصل دفعتك إلى الحساب نفسه. تحقق منه ووافق.</translation>
    </message>
    <message id="fault.blocked">
        <source>We cannot take this payment here. No money was taken. Please see an attendant.</source>
        <translation>لا يمكننا قبول هذا الدفع هنا. لم يُؤخذ أي مبلغ. يُرجى مراجعة موظف.</translation>
    </message>
    <message id="fault.no_cash">
        <source>This account cannot be paid in cash. No money was taken. You can use a card.</source>
        <translation>هذا الحساب لا يُدفع نقدًا. لم يُؤخذ أي مبلغ. يمكنك استخدام بطاقة.</translation>
    </message>
    <message id="fault.no_cash_no_card">
        <source>This account cannot be paid in cash. No money was taken. Please see an attendant.</source>
        <translation>هذا الحساب لا يُدفع نقدًا. لم يُؤخذ أي مبلغ. يُرجى مراجعة موظف.</translation>
    </message>
    <message id="fault.unreachable">
        <source>We cannot reach {biller} now. No money was taken. Wait a little, then look again.</source>
        <translation>لا يمكننا الاتصال مع {biller} الآن. لم يُؤخذ أي مبلغ. انتظر قليلًا ثم ابحث مرة أخرى.</translation>
    </message>
    <message id="fault.unreachable_any">
        <source>We cannot reach the biller now. No money was taken. Wait a little, then look again.</source>
        <translation>لا يمكننا الاتصال بالشركة الآن. لم يُؤخذ أي مبلغ. انتظر قليلًا ثم ابحث مرة أخرى.</translation>
    </message>
    <message id="fault.unreachable_until">
        <source>We cannot reach {biller} now. No money was taken. Wait, or come back after {time}.</source>
        <translation>لا يمكننا الاتصال مع {biller} الآن. لم يُؤخذ أي مبلغ. انتظر، أو عد بعد {time}.</translation>
    </message>
    <message id="fault.stale">
        <source>This amount is from {time}. It may have changed. Your payment is still recorded today.</source>
        <translation>هذا المبلغ بتاريخ {time}. ربما تغيّر. ستُسجَّل دفعتك اليوم.</translation>
    </message>
    <message id="fault.not_mine">
        <source>Then this is another account. No money was taken. Check the number and type it again.</source>
        <translation>إذن هذا حساب آخر. لم يُؤخذ أي مبلغ. تحقق من الرقم واكتبه مرة أخرى.</translation>
    </message>
    <message id="fault.amount_too_small">
        <source>The least you can pay is {minimum}. No money was taken. Type a larger amount.</source>
        <translation>أقل مبلغ يمكن دفعه هو {minimum}. لم يُؤخذ أي مبلغ. اكتب مبلغًا أكبر.</translation>
    </message>
    <message id="fault.amount_too_large">
        <source>The most you can pay is {maximum}. No money was taken. Type a smaller amount.</source>
        <translation>أكبر مبلغ يمكن دفعه هو {maximum}. لم يُؤخذ أي مبلغ. اكتب مبلغًا أصغر.</translation>
    </message>
    <message id="fault.cash_off">
        <source>Cash is off now: {reason}. No money was taken. Wait, or call an attendant.</source>
        <translation>الدفع نقدًا متوقف الآن: {reason}. لم يُؤخذ أي مبلغ. انتظر أو استدعِ موظفًا.</translation>
    </message>
    <message id="fault.card_off">
        <source>Cards are off now: {card}. No money was taken. Wait, or use cash.</source>
        <translation>الدفع بالبطاقة متوقف الآن: {card}. لم يُؤخذ أي مبلغ. انتظر أو ادفع نقدًا.</translation>
    </message>
    <message id="fault.card_off_inside">
        <source>Cards are off now: {card}. The {amount} you put in is safe. Go on with cash, or wait.</source>
        <translation>البطاقة متوقفة: {card}. مبلغك {amount} في أمان. تابع نقدًا أو انتظر.</translation>
    </message>
    <message id="fault.no_tender">
        <source>We cannot take cash or cards now. No money was taken. Come back, or ask an attendant.</source>
        <translation>لا يمكننا قبول النقد أو البطاقات الآن. لم يُؤخذ أي مبلغ. عُد لاحقًا أو اسأل موظفًا.</translation>
    </message>
    <message id="fault.note_refused">
        <source>This note was returned. It was not counted. Take it and try another note.</source>
        <translation>أُعيدت هذه الورقة النقدية. لم تُحتسب. خذها وجرّب ورقة أخرى.</translation>
    </message>
    <message id="fault.note_too_large">
        <source>This note is more than we can credit. It was returned. Use a smaller note.</source>
        <translation>قيمة هذه الورقة أكبر مما يمكننا قيده. أُعيدت إليك. استخدم ورقة أصغر.</translation>
    </message>
    <message id="fault.note_given_back">
        <source>Your note was returned. It was not counted. Take it and use a smaller note.</source>
        <translation>أُعيدت ورقتك النقدية. لم تُحتسب. خذها واستخدم ورقة أصغر.</translation>
    </message>
    <message id="fault.note_stuck">
        <source>A note is stuck. We have counted {amount}, and it is recorded. Stay here and ask an attendant.</source>
        <translation>هناك ورقة نقدية عالقة. احتسبنا {amount}، وهو مسجّل. ابقَ هنا واسأل موظفًا.</translation>
    </message>
    <message id="fault.box_full">
        <source>The cash box is full. The {amount} you put in is safe. Pay what is in, or call an attendant.</source>
        <translation>صندوق النقد ممتلئ. مبلغ {amount} الذي أدخلته في أمان. ادفع ما أدخلته أو استدعِ موظفًا.</translation>
    </message>
    <message id="fault.journal">
        <source>We cannot record payments now. No money is taken. Please see an attendant.</source>
        <translation>لا يمكننا تسجيل الدفعات الآن. لا يُؤخذ أي مبلغ. يُرجى مراجعة موظف.</translation>
    </message>
    <message id="fault.key_lost">
        <source>The keys of this kiosk are missing. No money was taken. You can look up a bill; to pay, please see an attendant.</source>
        <translation>مفاتيح هذا الجهاز غير موجودة. لم يُؤخذ أي مبلغ. يمكنك الاطلاع على فاتورة؛ وللدفع يُرجى مراجعة موظف.</translation>
    </message>
    <message id="fault.restored">
        <source>The records of this kiosk are being checked by staff. No money was taken. You can look up a bill; to pay, please see an attendant.</source>
        <translation>يراجع الموظفون سجلات هذا الجهاز. لم يُؤخذ أي مبلغ. يمكنك الاطلاع على فاتورة؛ وللدفع يُرجى مراجعة موظف.</translation>
    </message>
    <message id="fault.journal_unknown">
        <source>We must stop here, and your payment is Pending. Do not pay again. Please see an attendant.</source>
        <translation>علينا التوقف هنا، ودفعتك قيد الانتظار. لا تدفع مرة أخرى. يُرجى مراجعة موظف.</translation>
    </message>
    <message id="fault.journal_inside">
        <source>We must stop here. The {amount} you put in is recorded. Please see an attendant.</source>
        <translation>علينا التوقف هنا. مبلغ {amount} الذي أدخلته مسجّل. يُرجى مراجعة موظف.</translation>
    </message>
    <message id="fault.in_cart">
        <source>This bill is on your list already. No money was taken.</source>
        <translation>هذه الفاتورة في قائمتك بالفعل. لم يُؤخذ أي مبلغ.</translation>
    </message>
</context>
<context>
    <name>find</name>
    <message id="find.title">
        <source>Find your bill</source>
        <translation>ابحث عن فاتورتك</translation>
    </message>
    <message id="find.scan">
        <source>Scan your bill</source>
        <translation>امسح رمز فاتورتك</translation>
    </message>
    <message id="find.scan_line">
        <source>Hold the code in front of the scanner.</source>
        <translation>ضع الرمز أمام الماسح.</translation>
    </message>
    <message id="find.scan_off">
        <source>The scanner is off: {reason}. Please type the number.</source>
        <translation>الماسح متوقف: {reason}. اكتب الرقم من فضلك.</translation>
    </message>
    <message id="find.type">
        <source>Type the number</source>
        <translation>اكتب الرقم</translation>
    </message>
    <message id="find.where">
        <source>Where is my number?</source>
        <translation>أين أجد رقمي؟</translation>
    </message>
    <message id="find.where_line">
        <source>It is printed at the top of your bill.</source>
        <translation>هو مطبوع في أعلى فاتورتك.</translation>
    </message>
    <message id="find.entry">
        <source>Pay-bill number</source>
        <translation>رقم الدفع</translation>
    </message>
    <message id="find.empty">
        <source>Nothing typed yet</source>
        <translation>لم يُكتب شيء بعد</translation>
    </message>
    <message id="find.enter_short">
        <source>Find it</source>
        <translation>ابحث</translation>
    </message>
    <message id="find.enter">
        <source>Find my bill</source>
        <translation>بحث</translation>
    </message>
    <message id="find.next_bill">
        <source>Bills on your list: {count}. Find the next one.</source>
        <translation>الفواتير في قائمتك: {count}. ابحث عن التالية.</translation>
    </message>
</context>
<context>
    <name>look</name>
    <message id="look.title">
        <source>Looking for your bill</source>
        <translation>نبحث عن فاتورتك</translation>
    </message>
    <message id="look.asking">
        <source>We are asking the biller. No money was taken.</source>
        <translation>نسأل الشركة. لم يُؤخذ أي مبلغ.</translation>
    </message>
    <message id="look.still">
        <source>Still trying. No money was taken.</source>
        <translation>ما زلنا نحاول. لم يُؤخذ أي مبلغ.</translation>
    </message>
    <message id="look.long">
        <source>This takes longer than usual. No money was taken. Keep waiting, or cancel.</source>
        <translation>يستغرق هذا وقتًا أطول من المعتاد. لم يُؤخذ أي مبلغ. واصل الانتظار أو ألغِ.</translation>
    </message>
    <message id="look.seconds" numerus="yes">
        <source>{seconds} seconds</source>
        <translation>
            <numerusform>لا ثوانٍ</numerusform>
            <numerusform>ثانية واحدة</numerusform>
            <numerusform>ثانيتان</numerusform>
            <numerusform>{seconds} ثوانٍ</numerusform>
            <numerusform>{seconds} ثانية</numerusform>
            <numerusform>{seconds} ثانية</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confirm</name>
    <message id="confirm.title">
        <source>Is this yours?</source>
        <translation>هل هذا حسابك؟</translation>
    </message>
    <message id="confirm.name">
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message id="confirm.address">
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message id="confirm.number">
        <source>Pay-bill number</source>
        <translation>رقم الدفع</translation>
    </message>
    <message id="confirm.due">
        <source>Due</source>
        <translation>موعد الدفع</translation>
    </message>
    <message id="confirm.amount">
        <source>Amount due</source>
        <translation>المبلغ المستحق</translation>
    </message>
    <message id="confirm.past_due">
        <source>Of this, past due</source>
        <translation>منه متأخر</translation>
    </message>
    <message id="confirm.as_of">
        <source>As of {moment}</source>
        <translation>بتاريخ {moment}</translation>
    </message>
    <message id="confirm.yes">
        <source>Yes, this is mine</source>
        <translation>نعم، هذا لي</translation>
    </message>
    <message id="confirm.no">
        <source>Not mine</source>
        <translation>ليس لي</translation>
    </message>
    <message id="confirm.owe_title">
        <source>This is what you owe</source>
        <translation>هذا هو المبلغ المستحق عليك</translation>
    </message>
    <message id="confirm.pay">
        <source>Pay this bill</source>
        <translation>دفع هذه الفاتورة</translation>
    </message>
    <message id="confirm.finish">
        <source>Finish</source>
        <translation>إنهاء</translation>
    </message>
    <message id="confirm.another">
        <source>Yes, and add another bill</source>
        <translation>نعم، وإضافة فاتورة أخرى</translation>
    </message>
</context>
<context>
    <name>number</name>
    <message id="number.ending">
        <source>ending in {last4}</source>
        <translation>ينتهي بـ {last4}</translation>
    </message>
</context>
<context>
    <name>moved</name>
    <message id="moved.title">
        <source>Your number has changed</source>
        <translation>تغيّر رقمك</translation>
    </message>
    <message id="moved.old">
        <source>Old number</source>
        <translation>الرقم القديم</translation>
    </message>
    <message id="moved.new">
        <source>New number</source>
        <translation>الرقم الجديد</translation>
    </message>
    <message id="moved.autopay">
        <source>If you use AutoPay, you may need to set it up again.</source>
        <translation>إذا كنت تستخدم الدفع التلقائي، فقد تحتاج إلى إعداده من جديد.</translation>
    </message>
    <message id="moved.use">
        <source>Yes, use the new number</source>
        <translation>نعم، استخدام الرقم الجديد</translation>
    </message>
    <message id="moved.stop">
        <source>Stop here</source>
        <translation>التوقف هنا</translation>
    </message>
</context>
<context>
    <name>amount</name>
    <message id="amount.title">
        <source>How much do you want to pay?</source>
        <translation>كم تريد أن تدفع؟</translation>
    </message>
    <message id="amount.full">
        <source>Pay everything</source>
        <translation>دفع كل المبلغ</translation>
    </message>
    <message id="amount.full_line">
        <source>Nothing stays open.</source>
        <translation>لا يبقى شيء مستحق.</translation>
    </message>
    <message id="amount.past_due">
        <source>Pay what is past due</source>
        <translation>دفع المتأخر</translation>
    </message>
    <message id="amount.past_due_line">
        <source>The rest stays open.</source>
        <translation>يبقى الباقي مستحقًا.</translation>
    </message>
    <message id="amount.minimum">
        <source>Pay the minimum</source>
        <translation>دفع الحد الأدنى</translation>
    </message>
    <message id="amount.minimum_line">
        <source>The rest may become late.</source>
        <translation>قد يتأخر الباقي.</translation>
    </message>
    <message id="amount.other">
        <source>Pay another amount</source>
        <translation>دفع مبلغ آخر</translation>
    </message>
    <message id="amount.other_line">
        <source>From {minimum} to {maximum}.</source>
        <translation>من {minimum} إلى {maximum}.</translation>
    </message>
    <message id="amount.entry">
        <source>Amount to pay</source>
        <translation>المبلغ الذي ستدفعه</translation>
    </message>
    <message id="amount.enter_short">
        <source>Use this</source>
        <translation>استخدام</translation>
    </message>
    <message id="amount.enter">
        <source>Use this amount</source>
        <translation>استخدام هذا المبلغ</translation>
    </message>
    <message id="amount.consequence">
        <source>If you pay less, the rest stays open. If you pay more, it becomes credit.</source>
        <translation>إذا دفعت أقل، يبقى الباقي مستحقًا. إذا دفعت أكثر، يصبح الزائد رصيدًا لك.</translation>
    </message>
    <message id="amount.consequence_less">
        <source>If you pay less, the rest stays open.</source>
        <translation>إذا دفعت أقل، يبقى الباقي مستحقًا.</translation>
    </message>
</context>
<context>
    <name>tender</name>
    <message id="tender.title">
        <source>How do you want to pay?</source>
        <translation>كيف تريد أن تدفع؟</translation>
    </message>
    <message id="tender.amount">
        <source>You are paying</source>
        <translation>المبلغ الذي تدفعه</translation>
    </message>
    <message id="tender.cash">
        <source>Pay with cash</source>
        <translation>الدفع نقدًا</translation>
    </message>
    <message id="tender.card">
        <source>Pay by card</source>
        <translation>الدفع بالبطاقة</translation>
    </message>
    <message id="tender.cards">
        <source>Cards we take</source>
        <translation>البطاقات التي نقبلها</translation>
    </message>
    <message id="tender.fee_line">
        <source>Fee {fee}. Total {total}.</source>
        <translation>الرسوم {fee}. المجموع {total}.</translation>
    </message>
    <message id="tender.no_fee_line">
        <source>No fee. Total {total}.</source>
        <translation>دون رسوم. المجموع {total}.</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message id="review.title">
        <source>Check and pay</source>
        <translation>راجع وادفع</translation>
    </message>
    <message id="review.only">
        <source>This bill is paid whole, and only cash is taken here.</source>
        <translation>تُدفع هذه الفاتورة كاملة، ونقبل هنا النقد فقط.</translation>
    </message>
    <message id="review.to">
        <source>Pay to</source>
        <translation>الدفع إلى</translation>
    </message>
    <message id="review.number">
        <source>Pay-bill number</source>
        <translation>رقم الدفع</translation>
    </message>
    <message id="review.former">
        <source>Former number</source>
        <translation>الرقم السابق</translation>
    </message>
    <message id="review.amount">
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message id="review.fee">
        <source>Fee</source>
        <translation>الرسوم</translation>
    </message>
    <message id="review.no_fee">
        <source>No fee</source>
        <translation>دون رسوم</translation>
    </message>
    <message id="review.total">
        <source>Total</source>
        <translation>المجموع</translation>
    </message>
    <message id="review.tender">
        <source>Paid with</source>
        <translation>طريقة الدفع</translation>
    </message>
    <message id="review.cash">
        <source>Cash</source>
        <translation>نقدًا</translation>
    </message>
    <message id="review.card">
        <source>Card</source>
        <translation>بطاقة</translation>
    </message>
    <message id="review.fee_before">
        <source>Fee until now</source>
        <translation>الرسوم حتى الآن</translation>
    </message>
    <message id="review.fee_now">
        <source>Fee now</source>
        <translation>الرسوم الآن</translation>
    </message>
    <message id="review.all">
        <source>New total</source>
        <translation>المجموع الجديد</translation>
    </message>
    <message id="review.held">
        <source>Paid in already</source>
        <translation>المدفوع حتى الآن</translation>
    </message>
    <message id="review.rest_title">
        <source>Check and pay the rest</source>
        <translation>راجع وادفع الباقي</translation>
    </message>
    <message id="review.rest_card">
        <source>The rest, on your card</source>
        <translation>الباقي، بالبطاقة</translation>
    </message>
    <message id="review.rest_cash">
        <source>The rest, in cash</source>
        <translation>الباقي، نقدًا</translation>
    </message>
    <message id="review.inside">
        <source>Your {held} is inside and safe.</source>
        <translation>مبلغك {held} داخل الجهاز وهو في أمان.</translation>
    </message>
    <message id="review.exact">
        <source>Your card is charged exactly this. Nothing is charged yet.</source>
        <translation>سيُخصم هذا المبلغ تمامًا من بطاقتك. لم يُخصم شيء بعد.</translation>
    </message>
    <message id="review.extra_credit">
        <source>No change is given. Up to {limit} extra can become credit on your account.</source>
        <translation>لا يعيد الجهاز الباقي. يمكن أن يصبح ما يزيد حتى {limit} رصيدًا في حسابك.</translation>
    </message>
    <message id="review.extra_returned">
        <source>No change is given. A note that is too large is returned.</source>
        <translation>لا يعيد الجهاز الباقي. تُعاد إليك الورقة النقدية الكبيرة جدًا.</translation>
    </message>
    <message id="review.pay">
        <source>Pay {total} now</source>
        <translation>دفع {total} الآن</translation>
    </message>
    <message id="review.change">
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
</context>
<context>
    <name>card</name>
    <message id="card.brands">
        <source>Visa, Mastercard, American Express, Discover, debit</source>
        <translation>Visa، Mastercard، American Express، Discover، بطاقات الخصم</translation>
    </message>
    <message id="card.named">
        <source>{brand} ending in {last4}</source>
        <translation>{brand} المنتهية بـ {last4}</translation>
    </message>
    <message id="card.other">
        <source>Card</source>
        <translation>بطاقة</translation>
    </message>
    <message id="card.amount">
        <source>On your card</source>
        <translation>على بطاقتك</translation>
    </message>
    <message id="card.fresh">
        <source>Nothing was taken from your card so far.</source>
        <translation>لم يُؤخذ شيء من بطاقتك حتى الآن.</translation>
    </message>
    <message id="card.under_way">
        <source>Your payment is Pending until the card terminal has finished.</source>
        <translation>دفعتك قيد الانتظار حتى ينتهي جهاز البطاقات.</translation>
    </message>
    <message id="card.asking">
        <source>We are asking your bank. Your payment is Pending. Do not pay again.</source>
        <translation>نسأل مصرفك. دفعتك قيد الانتظار. لا تدفع مرة أخرى.</translation>
    </message>
    <message id="card.inside">
        <source>Your {held} in cash is inside and safe.</source>
        <translation>مبلغك النقدي {held} داخل الجهاز وهو في أمان.</translation>
    </message>
</context>
<context>
    <name>terminal</name>
    <message id="terminal.stop">
        <source>Stop the card payment</source>
        <translation>إيقاف الدفع بالبطاقة</translation>
    </message>
    <message id="terminal.stops">
        <source>Stopping. Wait for the terminal.</source>
        <translation>يجري الإيقاف. انتظر جهاز البطاقات.</translation>
    </message>
    <message id="terminal.closing">
        <source>One moment</source>
        <translation>لحظة من فضلك</translation>
    </message>
    <message id="terminal.closing_line">
        <source>The note slot closes. Then your card is next.</source>
        <translation>تُغلق فتحة النقود. ثم يأتي دور بطاقتك.</translation>
    </message>
    <message id="terminal.starting">
        <source>One moment</source>
        <translation>لحظة من فضلك</translation>
    </message>
    <message id="terminal.starting_line">
        <source>The card terminal is getting ready.</source>
        <translation>جهاز البطاقات يستعد.</translation>
    </message>
    <message id="terminal.checking">
        <source>We are asking your bank</source>
        <translation>نسأل مصرفك</translation>
    </message>
    <message id="terminal.checking_line">
        <source>Please wait here. You get a slip whatever happens.</source>
        <translation>انتظر هنا من فضلك. ستحصل على قسيمة في كل الأحوال.</translation>
    </message>
    <message id="terminal.stopping">
        <source>One moment</source>
        <translation>لحظة من فضلك</translation>
    </message>
    <message id="terminal.stopping_line">
        <source>Take your card when the terminal says so.</source>
        <translation>خذ بطاقتك عندما يطلب الجهاز ذلك.</translation>
    </message>
    <message id="terminal.present">
        <source>Use the card terminal</source>
        <translation>استخدم جهاز البطاقات</translation>
    </message>
    <message id="terminal.present_line">
        <source>Hold your card to it, put it in, or swipe it.</source>
        <translation>قرّب بطاقتك منه أو أدخلها أو مرّرها.</translation>
    </message>
    <message id="terminal.wait">
        <source>The terminal is working</source>
        <translation>جهاز البطاقات يعمل</translation>
    </message>
    <message id="terminal.wait_line">
        <source>Please wait. Leave your card where it is.</source>
        <translation>انتظر من فضلك. اترك بطاقتك مكانها.</translation>
    </message>
    <message id="terminal.pin">
        <source>Type your PIN</source>
        <translation>اكتب رقمك السري</translation>
    </message>
    <message id="terminal.pin_line">
        <source>Use the keys of the card terminal. Cover them with your hand.</source>
        <translation>استخدم أزرار جهاز البطاقات. غطّها بيدك.</translation>
    </message>
    <message id="terminal.wrong_pin">
        <source>This PIN was not right</source>
        <translation>هذا الرقم السري غير صحيح</translation>
    </message>
    <message id="terminal.wrong_pin_line">
        <source>Type it again on the card terminal.</source>
        <translation>اكتبه مرة أخرى على جهاز البطاقات.</translation>
    </message>
    <message id="terminal.bank">
        <source>The terminal is asking your bank</source>
        <translation>جهاز البطاقات يسأل مصرفك</translation>
    </message>
    <message id="terminal.bank_line">
        <source>Please wait. Leave your card where it is.</source>
        <translation>انتظر من فضلك. اترك بطاقتك مكانها.</translation>
    </message>
    <message id="terminal.remove">
        <source>Take your card</source>
        <translation>خذ بطاقتك</translation>
    </message>
    <message id="terminal.remove_line">
        <source>Then wait here for the result.</source>
        <translation>ثم انتظر النتيجة هنا.</translation>
    </message>
    <message id="terminal.unreadable">
        <source>Your card was not read</source>
        <translation>لم تُقرأ بطاقتك</translation>
    </message>
    <message id="terminal.unreadable_line">
        <source>Try again: hold it, put it in, or swipe it.</source>
        <translation>حاول مرة أخرى: قرّبها أو أدخلها أو مرّرها.</translation>
    </message>
    <message id="terminal.reversing">
        <source>The charge is being taken back</source>
        <translation>يجري إلغاء الخصم</translation>
    </message>
    <message id="terminal.reversing_line">
        <source>Please wait for the terminal.</source>
        <translation>انتظر جهاز البطاقات من فضلك.</translation>
    </message>
    <message id="terminal.approved">
        <source>The terminal has an answer</source>
        <translation>وصل ردّ جهاز البطاقات</translation>
    </message>
    <message id="terminal.approved_line">
        <source>One moment: we are recording it.</source>
        <translation>لحظة: نسجّله الآن.</translation>
    </message>
    <message id="terminal.declined">
        <source>The terminal has an answer</source>
        <translation>وصل ردّ جهاز البطاقات</translation>
    </message>
    <message id="terminal.declined_line">
        <source>One moment: we are checking it.</source>
        <translation>لحظة: نتحقق منه الآن.</translation>
    </message>
</context>
<context>
    <name>declined</name>
    <message id="declined.title">
        <source>Your card was not charged</source>
        <translation>لم يُخصم شيء من بطاقتك</translation>
    </message>
    <message id="declined.declined">
        <source>Your bank did not approve this card. You were not charged.</source>
        <translation>لم يوافق مصرفك على هذه البطاقة. لم يُخصم منك شيء.</translation>
    </message>
    <message id="declined.brand">
        <source>We cannot take this kind of card. You were not charged.</source>
        <translation>لا نقبل هذا النوع من البطاقات. لم يُخصم منك شيء.</translation>
    </message>
    <message id="declined.pulled_early">
        <source>The card came out too soon. You were not charged.</source>
        <translation>خرجت البطاقة قبل الأوان. لم يُخصم منك شيء.</translation>
    </message>
    <message id="declined.unreadable">
        <source>The terminal could not read your card. You were not charged.</source>
        <translation>لم يتمكن الجهاز من قراءة بطاقتك. لم يُخصم منك شيء.</translation>
    </message>
    <message id="declined.expired">
        <source>This card is out of date. You were not charged.</source>
        <translation>انتهت مدة هذه البطاقة. لم يُخصم منك شيء.</translation>
    </message>
    <message id="declined.pin_tries">
        <source>The PIN was not right too many times. You were not charged.</source>
        <translation>تكرر إدخال رقم سري غير صحيح. لم يُخصم منك شيء.</translation>
    </message>
    <message id="declined.limit">
        <source>This is more than your card allows now. You were not charged.</source>
        <translation>هذا أكثر مما تسمح به بطاقتك الآن. لم يُخصم منك شيء.</translation>
    </message>
    <message id="declined.cancelled">
        <source>The card payment was stopped. You were not charged.</source>
        <translation>أُوقف الدفع بالبطاقة. لم يُخصم منك شيء.</translation>
    </message>
    <message id="declined.timed_out">
        <source>The payment was stopped, or no card came in time. You were not charged.</source>
        <translation>أُوقف الدفع أو لم تُقدَّم بطاقة في الوقت المحدد. لم يُخصم منك شيء.</translation>
    </message>
    <message id="declined.unavailable">
        <source>Cards cannot be taken just now. You were not charged.</source>
        <translation>لا يمكننا قبول البطاقات الآن. لم يُخصم منك شيء.</translation>
    </message>
    <message id="declined.use_card_or_cash">
        <source>Use another card or cash.</source>
        <translation>استخدم بطاقة أخرى أو ادفع نقدًا.</translation>
    </message>
    <message id="declined.use_brands_or_cash">
        <source>Use {brands} or cash.</source>
        <translation>استخدم {brands} أو ادفع نقدًا.</translation>
    </message>
    <message id="declined.put_in_again">
        <source>Put it in again and leave it.</source>
        <translation>أدخلها مرة أخرى واتركها مكانها.</translation>
    </message>
    <message id="declined.try_card">
        <source>Try again, or use another card.</source>
        <translation>حاول مرة أخرى أو استخدم بطاقة أخرى.</translation>
    </message>
    <message id="declined.try_cash">
        <source>Try again, or use cash.</source>
        <translation>حاول مرة أخرى أو ادفع نقدًا.</translation>
    </message>
    <message id="declined.use_cash">
        <source>Use cash, or ask an attendant.</source>
        <translation>ادفع نقدًا أو اسأل موظفًا.</translation>
    </message>
    <message id="declined.use_card">
        <source>Use another card.</source>
        <translation>استخدم بطاقة أخرى.</translation>
    </message>
    <message id="declined.use_brands">
        <source>Use {brands}.</source>
        <translation>استخدم {brands}.</translation>
    </message>
    <message id="declined.try">
        <source>Try again, or stop here.</source>
        <translation>حاول مرة أخرى أو توقف هنا.</translation>
    </message>
    <message id="declined.ask">
        <source>Ask an attendant.</source>
        <translation>اسأل موظفًا.</translation>
    </message>
    <message id="declined.again">
        <source>Try again</source>
        <translation>المحاولة مرة أخرى</translation>
    </message>
    <message id="declined.other_card">
        <source>Try another card</source>
        <translation>تجربة بطاقة أخرى</translation>
    </message>
    <message id="declined.again_line">
        <source>{to_pay} on your card.</source>
        <translation>{to_pay} على بطاقتك.</translation>
    </message>
    <message id="declined.cash">
        <source>Pay with cash</source>
        <translation>الدفع نقدًا</translation>
    </message>
    <message id="declined.cash_rest">
        <source>Pay the rest with cash</source>
        <translation>دفع الباقي نقدًا</translation>
    </message>
    <message id="declined.cash_line">
        <source>You see the fee and the total first.</source>
        <translation>سترى الرسوم والمجموع أولًا.</translation>
    </message>
    <message id="declined.stop">
        <source>Stop here</source>
        <translation>التوقف هنا</translation>
    </message>
    <message id="declined.stop_line">
        <source>You leave without paying.</source>
        <translation>تغادر دون دفع.</translation>
    </message>
</context>
<context>
    <name>outcome</name>
    <message id="outcome.paid">
        <source>Paid</source>
        <translation>مدفوع</translation>
    </message>
    <message id="outcome.pending">
        <source>Pending</source>
        <translation>قيد الانتظار</translation>
    </message>
    <message id="outcome.not_taken">
        <source>Not taken</source>
        <translation>لم يتم الدفع</translation>
    </message>
    <message id="outcome.paid_lead">
        <source>Your payment of {amount} to {biller} is Paid.</source>
        <translation>دفعتك بمبلغ {amount} إلى {biller} مدفوعة.</translation>
    </message>
    <message id="outcome.pending_lead">
        <source>We have your {amount}. It is Pending until {biller} answers, by {time}. Keep this slip; do not pay again.</source>
        <translation>استلمنا منك {amount}. الدفعة قيد الانتظار حتى يردّ {biller}، قبل {time}. احتفظ بهذه القسيمة؛ لا تدفع مرة أخرى.</translation>
    </message>
    <message id="outcome.not_taken_lead">
        <source>No money was taken. You can start again when you like.</source>
        <translation>لم يُؤخذ أي مبلغ. يمكنك البدء من جديد متى شئت.</translation>
    </message>
    <message id="outcome.not_charged_lead">
        <source>Your card was not charged. You can start again when you like.</source>
        <translation>لم يُخصم شيء من بطاقتك. يمكنك البدء من جديد متى شئت.</translation>
    </message>
    <message id="outcome.taken_back_lead">
        <source>The charge on your card was taken back. No money was taken. You can start again.</source>
        <translation>أُلغي الخصم من بطاقتك. لم يُؤخذ أي مبلغ. يمكنك البدء من جديد.</translation>
    </message>
    <message id="outcome.card_lead">
        <source>We are still asking your bank. Your payment is Pending. Do not pay again; keep this slip.</source>
        <translation>ما زلنا نسأل مصرفك. دفعتك قيد الانتظار. لا تدفع مرة أخرى؛ احتفظ بهذه القسيمة.</translation>
    </message>
    <message id="outcome.card_cash_lead">
        <source>We are still asking your bank. Your payment is Pending; your {cash} is safe. Do not pay again; keep this slip.</source>
        <translation>ما زلنا نسأل مصرفك. دفعتك قيد الانتظار؛ مبلغك {cash} في أمان. لا تدفع مرة أخرى؛ احتفظ بهذه القسيمة.</translation>
    </message>
    <message id="outcome.refused_lead">
        <source>{biller} did not take this payment. Your {amount} is kept for you. Take the slip and see an attendant.</source>
        <translation>لم تقبل {biller} هذه الدفعة. مبلغك {amount} محفوظ لك. خذ القسيمة وراجع موظفًا.</translation>
    </message>
    <message id="outcome.kept_lead">
        <source>This payment to {biller} was not made. Your {amount} is kept for you. Take the slip and see an attendant.</source>
        <translation>لم تتم هذه الدفعة إلى {biller}. مبلغك {amount} محفوظ لك. خذ القسيمة وراجع موظفًا.</translation>
    </message>
    <message id="outcome.doubt_lead">
        <source>One note is being checked. Your {amount} is recorded and safe. Take the slip and see an attendant.</source>
        <translation>يجري التحقق من ورقة نقدية. مبلغك {amount} مسجّل وفي أمان. خذ القسيمة وراجع موظفًا.</translation>
    </message>
    <message id="outcome.only_doubt_lead">
        <source>Your {amount} note is being checked. It is recorded. Take the slip and see an attendant.</source>
        <translation>يجري التحقق من ورقتك النقدية {amount}. وهي مسجّلة. خذ القسيمة وراجع موظفًا.</translation>
    </message>
    <message id="outcome.abandoned_lead">
        <source>Time ran out, so we paid {amount} to your bill. It is recorded as {outcome}. Take your slip.</source>
        <translation>انتهى الوقت، فدفعنا {amount} لفاتورتك. وهو مسجّل: {outcome}. خذ قسيمتك.</translation>
    </message>
    <message id="outcome.confirmation">
        <source>Confirmation number</source>
        <translation>رقم التأكيد</translation>
    </message>
    <message id="outcome.code">
        <source>Code for the attendant</source>
        <translation>الرمز للموظف</translation>
    </message>
    <message id="outcome.cash">
        <source>Cash put in</source>
        <translation>النقد المُدخل</translation>
    </message>
    <message id="outcome.asked">
        <source>Asked on your card</source>
        <translation>المطلوب من بطاقتك</translation>
    </message>
    <message id="outcome.credited">
        <source>To your account</source>
        <translation>إلى حسابك</translation>
    </message>
    <message id="outcome.next">
        <source>Get my receipt</source>
        <translation>الحصول على إيصالي</translation>
    </message>
    <message id="outcome.paid_bills_lead">
        <source>Your payment of {amount} is Paid.</source>
        <translation>دفعتك بمبلغ {amount} مدفوعة.</translation>
    </message>
    <message id="outcome.paid_part_lead">
        <source>Your payment of {amount} is Paid. One bill or more got nothing.</source>
        <translation>دفعتك بمبلغ {amount} مدفوعة. هناك فاتورة لم يصلها شيء.</translation>
    </message>
    <message id="outcome.pending_bills_lead">
        <source>Your {amount} is Pending until each biller answers. Keep this slip; do not pay again.</source>
        <translation>مبلغك {amount} قيد الانتظار حتى تردّ كل جهة. احتفظ بهذه القسيمة؛ لا تدفع مرة أخرى.</translation>
    </message>
    <message id="outcome.kept_bills_lead">
        <source>Not every bill was paid. Your {amount} is kept for you. Take the slip and see an attendant.</source>
        <translation>لم تُدفع كل الفواتير. مبلغك {amount} محفوظ لك. خذ القسيمة وراجع موظفًا.</translation>
    </message>
</context>
<context>
    <name>slip</name>
    <message id="slip.title">
        <source>Your receipt</source>
        <translation>إيصالك</translation>
    </message>
    <message id="slip.printing">
        <source>Your receipt is printing.</source>
        <translation>يُطبع إيصالك الآن.</translation>
    </message>
    <message id="slip.printed">
        <source>Your receipt is printed. Please take it.</source>
        <translation>طُبع إيصالك. يُرجى أخذه.</translation>
    </message>
    <message id="slip.failed_paid">
        <source>Your payment is Paid. The printer is not working. Scan this code or write down {confirmation}.</source>
        <translation>دفعتك مدفوعة. الطابعة لا تعمل. امسح هذا الرمز أو اكتب عندك {confirmation}.</translation>
    </message>
    <message id="slip.failed_pending">
        <source>Your payment is Pending. The printer is not working. Scan this code or write down {confirmation}; do not pay again.</source>
        <translation>دفعتك قيد الانتظار. الطابعة لا تعمل. امسح هذا الرمز أو اكتب عندك {confirmation}؛ لا تدفع مرة أخرى.</translation>
    </message>
    <message id="slip.failed_not_taken">
        <source>No money was taken. The printer is not working. You need no receipt.</source>
        <translation>لم يُؤخذ أي مبلغ. الطابعة لا تعمل. لا تحتاج إلى إيصال.</translation>
    </message>
    <message id="slip.failed_held">
        <source>Your {amount} is kept for you. The printer is not working. Show code {code} to an attendant.</source>
        <translation>مبلغك {amount} محفوظ لك. الطابعة لا تعمل. أظهر الرمز {code} لموظف.</translation>
    </message>
    <message id="slip.unsent_paid">
        <source>Your payment is Paid. The message was not sent. Take your printed receipt instead.</source>
        <translation>دفعتك مدفوعة. لم تُرسل الرسالة. خذ إيصالك المطبوع.</translation>
    </message>
    <message id="slip.unsent_pending">
        <source>Your payment is Pending. The message was not sent. Take your printed slip; do not pay again.</source>
        <translation>دفعتك قيد الانتظار. لم تُرسل الرسالة. خذ قسيمتك المطبوعة؛ لا تدفع مرة أخرى.</translation>
    </message>
    <message id="slip.unsent_not_taken">
        <source>No money was taken. The message was not sent. Take your printed slip instead.</source>
        <translation>لم يُؤخذ أي مال. لم تُرسل الرسالة. خذ قسيمتك المطبوعة.</translation>
    </message>
    <message id="slip.unsent_held">
        <source>Your {amount} is kept for you. The message was not sent. Show code {code} to an attendant.</source>
        <translation>مبلغك {amount} محفوظ لك. لم تُرسل الرسالة. أظهر الرمز {code} لموظف.</translation>
    </message>
    <message id="slip.finish">
        <source>Finish</source>
        <translation>إنهاء</translation>
    </message>
</context>
<context>
    <name>things</name>
    <message id="things.title">
        <source>Take your receipt and notes</source>
        <translation>خذ إيصالك وأوراقك النقدية</translation>
    </message>
    <message id="things.title_card">
        <source>Take your card and receipt</source>
        <translation>خذ بطاقتك وإيصالك</translation>
    </message>
    <message id="things.title_all">
        <source>Take your card, receipt and notes</source>
        <translation>خذ بطاقتك وإيصالك وأوراقك النقدية</translation>
    </message>
    <message id="things.lead">
        <source>Please look in the slots before you go.</source>
        <translation>يُرجى النظر في الفتحات قبل المغادرة.</translation>
    </message>
    <message id="things.receipt">
        <source>Your receipt</source>
        <translation>إيصالك</translation>
    </message>
    <message id="things.card">
        <source>Your card, in the card terminal</source>
        <translation>بطاقتك، في جهاز البطاقات</translation>
    </message>
    <message id="things.notes">
        <source>Notes that were returned</source>
        <translation>الأوراق النقدية المُعادة</translation>
    </message>
    <message id="things.thanks">
        <source>Thank you</source>
        <translation>شكرًا لك</translation>
    </message>
    <message id="things.finish">
        <source>I have everything</source>
        <translation>أخذت كل شيء</translation>
    </message>
    <message id="things.another">
        <source>Pay another bill</source>
        <translation>دفع فاتورة أخرى</translation>
    </message>
    <message id="things.title_paperless">
        <source>Leave nothing behind</source>
        <translation>لا تنسَ شيئًا</translation>
    </message>
</context>
<context>
    <name>recovery</name>
    <message id="recovery.title">
        <source>A payment was interrupted</source>
        <translation>انقطعت عملية دفع</translation>
    </message>
    <message id="recovery.lead">
        <source>A payment was interrupted. {amount} was inside, and it is recorded. Show code {code} to an attendant.</source>
        <translation>انقطعت عملية دفع. كان في الجهاز {amount}، وهو مسجّل. أظهر الرمز {code} لموظف.</translation>
    </message>
    <message id="recovery.doubt">
        <source>A payment was interrupted. Your {amount} note is being checked, and it is recorded. Show code {code} to an attendant.</source>
        <translation>انقطعت عملية دفع. يجري التحقق من ورقتك النقدية {amount}، وهي مسجّلة. أظهر الرمز {code} لموظف.</translation>
    </message>
    <message id="recovery.card">
        <source>A card payment was interrupted. It is Pending; do not pay again. Show code {code} to an attendant.</source>
        <translation>انقطعت عملية دفع بالبطاقة. هي قيد الانتظار؛ لا تدفع مرة أخرى. أظهر الرمز {code} لموظف.</translation>
    </message>
    <message id="recovery.charged">
        <source>A payment was interrupted. {amount} was paid, and it is recorded. Show code {code} to an attendant.</source>
        <translation>انقطعت عملية دفع. دُفع مبلغ {amount}، وهو مسجّل. أظهر الرمز {code} لموظف.</translation>
    </message>
    <message id="recovery.not_charged">
        <source>A payment was interrupted. Your card was not charged. You can start again.</source>
        <translation>انقطعت عملية دفع. لم يُخصم شيء من بطاقتك. يمكنك البدء من جديد.</translation>
    </message>
    <message id="recovery.nothing">
        <source>A payment was interrupted. No money was inside. You can start again.</source>
        <translation>انقطعت عملية دفع. لم يكن في الجهاز أي مبلغ. يمكنك البدء من جديد.</translation>
    </message>
    <message id="recovery.code">
        <source>Code {code}</source>
        <translation>الرمز {code}</translation>
    </message>
    <message id="recovery.finish">
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>cash</name>
    <message id="cash.title">
        <source>Put in your notes</source>
        <translation>أدخل أوراقك النقدية</translation>
    </message>
    <message id="cash.lead_empty">
        <source>Put in one note at a time. No money is inside yet.</source>
        <translation>أدخل ورقة نقدية واحدة كل مرة. لا يوجد مال في الداخل بعد.</translation>
    </message>
    <message id="cash.lead_inside">
        <source>Your {held} is inside and recorded. Put in the next note.</source>
        <translation>مبلغك {held} داخل الجهاز ومسجّل. أدخل الورقة التالية.</translation>
    </message>
    <message id="cash.none_fits">
        <source>No note is small enough for this bill. No money is inside. Touch Cancel, then pay another way.</source>
        <translation>لا توجد ورقة نقدية صغيرة بما يكفي لهذه الفاتورة. لا مال في الداخل. المس إلغاء ثم ادفع بطريقة أخرى.</translation>
    </message>
    <message id="cash.rest_fits_none">
        <source>Your {held} is inside and recorded. No note is small enough for the rest. Touch Finish.</source>
        <translation>مبلغك {held} داخل الجهاز ومسجّل. لا توجد ورقة نقدية صغيرة بما يكفي للباقي. المس الإنهاء.</translation>
    </message>
    <message id="cash.reading">
        <source>Taking in your note. What is inside is safe.</source>
        <translation>يجري استلام ورقتك النقدية. ما في الداخل في أمان.</translation>
    </message>
    <message id="cash.held">
        <source>Paid in</source>
        <translation>المدفوع حتى الآن</translation>
    </message>
    <message id="cash.to_pay">
        <source>Still to pay</source>
        <translation>الباقي للدفع</translation>
    </message>
    <message id="cash.last">
        <source>Last note</source>
        <translation>آخر ورقة نقدية</translation>
    </message>
    <message id="cash.notes">
        <source>Notes we take</source>
        <translation>الأوراق النقدية التي نقبلها</translation>
    </message>
    <message id="cash.finish">
        <source>Finish with {held}</source>
        <translation>الإنهاء بمبلغ {held}</translation>
    </message>
    <message id="cash.finish_off">
        <source>no note is in yet</source>
        <translation>لم تُدخل أي ورقة بعد</translation>
    </message>
</context>
<context>
    <name>over</name>
    <message id="over.lead">
        <source>Your {note} is held for you. No change is given. Choose what to do with it.</source>
        <translation>ورقتك {note} محفوظة لك. لا يعيد الجهاز الباقي. اختر ماذا نفعل بها.</translation>
    </message>
    <message id="over.note">
        <source>Your note</source>
        <translation>ورقتك النقدية</translation>
    </message>
    <message id="over.extra">
        <source>Extra</source>
        <translation>الزائد</translation>
    </message>
    <message id="over.credit">
        <source>Credit my account</source>
        <translation>إضافة رصيد إلى حسابي</translation>
    </message>
    <message id="over.return">
        <source>Give my note back</source>
        <translation>إعادة ورقتي إليّ</translation>
    </message>
    <message id="over.return_line">
        <source>Then use a smaller note.</source>
        <translation>ثم استخدم ورقة أصغر.</translation>
    </message>
    <message id="over.silence">
        <source>Without an answer, your note is returned.</source>
        <translation>دون ردّ منك، تُعاد ورقتك النقدية.</translation>
    </message>
    <message id="over.title">
        <source>This note is more than needed</source>
        <translation>هذه الورقة أكبر من المبلغ المطلوب</translation>
    </message>
    <message id="over.credit_line">
        <source>{extra} more goes to your account.</source>
        <translation>يُضاف {extra} إلى حسابك.</translation>
    </message>
</context>
<context>
    <name>stop</name>
    <message id="stop.title">
        <source>Stop paying in cash?</source>
        <translation>هل تريد وقف الدفع نقدًا؟</translation>
    </message>
    <message id="stop.nothing">
        <source>No money is inside. You can leave, or go on.</source>
        <translation>لا يوجد مال في الداخل. يمكنك المغادرة أو المتابعة.</translation>
    </message>
    <message id="stop.inside">
        <source>Your {held} is inside and recorded. Pay it to your bill, or go on.</source>
        <translation>مبلغك {held} داخل الجهاز ومسجّل. ادفعه لفاتورتك أو تابع.</translation>
    </message>
    <message id="stop.held">
        <source>Paid in</source>
        <translation>المدفوع حتى الآن</translation>
    </message>
    <message id="stop.pay">
        <source>Pay what is in</source>
        <translation>دفع ما أدخلته</translation>
    </message>
    <message id="stop.pay_line">
        <source>{held} goes to your bill.</source>
        <translation>يذهب {held} إلى فاتورتك.</translation>
    </message>
    <message id="stop.go_on">
        <source>Go on with cash</source>
        <translation>متابعة الدفع نقدًا</translation>
    </message>
    <message id="stop.go_on_line">
        <source>{to_pay} is still to pay.</source>
        <translation>بقي {to_pay} للدفع.</translation>
    </message>
    <message id="stop.rest">
        <source>Pay the rest by card</source>
        <translation>دفع الباقي بالبطاقة</translation>
    </message>
    <message id="stop.rest_line">
        <source>{to_pay} on your card.</source>
        <translation>{to_pay} على بطاقتك.</translation>
    </message>
    <message id="stop.rest_fee_line">
        <source>{to_pay} on your card, fee included.</source>
        <translation>{to_pay} على بطاقتك، والرسوم مشمولة.</translation>
    </message>
    <message id="stop.card">
        <source>Pay by card instead</source>
        <translation>الدفع بالبطاقة بدلًا من ذلك</translation>
    </message>
    <message id="stop.leave">
        <source>Leave without paying</source>
        <translation>المغادرة دون دفع</translation>
    </message>
</context>
<context>
    <name>posting</name>
    <message id="posting.title">
        <source>Recording your payment</source>
        <translation>نسجّل دفعتك</translation>
    </message>
    <message id="posting.closing">
        <source>We are closing the note slot. Your {held} is recorded and safe.</source>
        <translation>نُغلق فتحة النقود. مبلغك {held} مسجّل وفي أمان.</translation>
    </message>
    <message id="posting.recording">
        <source>We are telling {biller}. Your {held} is recorded and safe.</source>
        <translation>نُبلغ {biller}. مبلغك {held} مسجّل وفي أمان.</translation>
    </message>
    <message id="posting.nothing">
        <source>We are closing the note slot. No money is inside.</source>
        <translation>نُغلق فتحة النقود. لا يوجد مال في الداخل.</translation>
    </message>
    <message id="posting.amount">
        <source>Your payment</source>
        <translation>دفعتك</translation>
    </message>
    <message id="posting.wait">
        <source>Please wait for your slip. You get one whatever happens.</source>
        <translation>انتظر قسيمتك من فضلك. ستحصل عليها في كل الأحوال.</translation>
    </message>
    <message id="posting.recording_bills">
        <source>We are telling your billers. Your {held} is recorded and safe.</source>
        <translation>نُبلغ الجهات كلها. مبلغك {held} مسجّل وفي أمان.</translation>
    </message>
</context>
<context>
    <name>receipt</name>
    <message id="receipt.paid">
        <source>Paid</source>
        <translation>مدفوع</translation>
    </message>
    <message id="receipt.pending">
        <source>Pending</source>
        <translation>قيد الانتظار</translation>
    </message>
    <message id="receipt.not_taken">
        <source>Not taken</source>
        <translation>لم يتم الدفع</translation>
    </message>
    <message id="receipt.title">
        <source>Receipt {confirmation}</source>
        <translation>إيصال {confirmation}</translation>
    </message>
    <message id="receipt.reprint">
        <source>Copy</source>
        <translation>نسخة</translation>
    </message>
    <message id="receipt.date">
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message id="receipt.kiosk">
        <source>Kiosk</source>
        <translation>الجهاز</translation>
    </message>
    <message id="receipt.place">
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message id="receipt.number">
        <source>Pay-bill number</source>
        <translation>رقم الدفع</translation>
    </message>
    <message id="receipt.former_number">
        <source>Former number</source>
        <translation>الرقم السابق</translation>
    </message>
    <message id="receipt.ending_in">
        <source>ending in {last4}</source>
        <translation>ينتهي بـ {last4}</translation>
    </message>
    <message id="receipt.amount">
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message id="receipt.fee">
        <source>Fee</source>
        <translation>الرسوم</translation>
    </message>
    <message id="receipt.no_fee">
        <source>No fee</source>
        <translation>دون رسوم</translation>
    </message>
    <message id="receipt.total">
        <source>Total</source>
        <translation>المجموع</translation>
    </message>
    <message id="receipt.cash_in">
        <source>Cash put in</source>
        <translation>النقد المُدخل</translation>
    </message>
    <message id="receipt.card">
        <source>Card</source>
        <translation>البطاقة</translation>
    </message>
    <message id="receipt.card_charged">
        <source>Charged to your card</source>
        <translation>المخصوم من بطاقتك</translation>
    </message>
    <message id="receipt.card_asked">
        <source>Asked on your card</source>
        <translation>المطلوب من بطاقتك</translation>
    </message>
    <message id="receipt.card_approval">
        <source>Card approval</source>
        <translation>موافقة البطاقة</translation>
    </message>
    <message id="receipt.card_reference">
        <source>Card reference</source>
        <translation>مرجع البطاقة</translation>
    </message>
    <message id="receipt.card_terminal">
        <source>Card terminal</source>
        <translation>جهاز البطاقات</translation>
    </message>
    <message id="receipt.credited">
        <source>Credited to your account</source>
        <translation>المُضاف إلى حسابك</translation>
    </message>
    <message id="receipt.held">
        <source>Kept for you</source>
        <translation>محفوظ لك</translation>
    </message>
    <message id="receipt.in_doubt">
        <source>Being checked</source>
        <translation>قيد التحقق</translation>
    </message>
    <message id="receipt.balance">
        <source>Balance left</source>
        <translation>المبلغ المتبقي</translation>
    </message>
    <message id="receipt.balance_credit">
        <source>Credit on your account</source>
        <translation>رصيد لك في حسابك</translation>
    </message>
    <message id="receipt.brought">
        <source>From an earlier payment</source>
        <translation>من دفعة سابقة</translation>
    </message>
    <message id="receipt.supplement_of">
        <source>Confirmation of that payment</source>
        <translation>تأكيد تلك الدفعة</translation>
    </message>
    <message id="receipt.by_when">
        <source>We will know by {moment}. If not, show this slip to an attendant.</source>
        <translation>سنعرف قبل {moment}. إن لم نعرف، أظهر هذه القسيمة لموظف.</translation>
    </message>
    <message id="receipt.as_of">
        <source>Balance as of</source>
        <translation>المبلغ بتاريخ</translation>
    </message>
    <message id="receipt.remaining">
        <source>Remaining {amount}. Please pay it by the due date.</source>
        <translation>بقي {amount}. يُرجى دفعه قبل تاريخ الاستحقاق.</translation>
    </message>
    <message id="receipt.confirmation">
        <source>Confirmation number</source>
        <translation>رقم التأكيد</translation>
    </message>
    <message id="receipt.approval">
        <source>Approval reference</source>
        <translation>مرجع الموافقة</translation>
    </message>
    <message id="receipt.trace">
        <source>Trace number</source>
        <translation>رقم التتبع</translation>
    </message>
    <message id="receipt.recovery_code">
        <source>Code for the attendant</source>
        <translation>الرمز للموظف</translation>
    </message>
    <message id="receipt.paid_note">
        <source>Your payment of {amount} to {biller} is Paid. Keep this receipt.</source>
        <translation>دفعتك بمبلغ {amount} إلى {biller} مدفوعة. احتفظ بهذا الإيصال.</translation>
    </message>
    <message id="receipt.pending_note">
        <source>We have your {amount}. It is Pending until {biller} answers. Keep this slip; do not pay again.</source>
        <translation>استلمنا منك {amount}. الدفعة قيد الانتظار حتى يردّ {biller}. احتفظ بهذه القسيمة؛ لا تدفع مرة أخرى.</translation>
    </message>
    <message id="receipt.do_not_pay_again">
        <source>Do not pay this bill again.</source>
        <translation>لا تدفع هذه الفاتورة مرة أخرى.</translation>
    </message>
    <message id="receipt.not_taken_note">
        <source>No money was taken.</source>
        <translation>لم يُؤخذ أي مبلغ.</translation>
    </message>
    <message id="receipt.not_charged_note">
        <source>Your card was not charged. No money was taken.</source>
        <translation>لم يُخصم شيء من بطاقتك. لم يُؤخذ أي مبلغ.</translation>
    </message>
    <message id="receipt.taken_back_note">
        <source>The charge on your card was taken back. No money was taken. Keep this slip.</source>
        <translation>أُلغي الخصم من بطاقتك. لم يُؤخذ أي مبلغ. احتفظ بهذه القسيمة.</translation>
    </message>
    <message id="receipt.card_note">
        <source>We are still asking your bank. Your payment is Pending. Keep this slip.</source>
        <translation>ما زلنا نسأل مصرفك. دفعتك قيد الانتظار. احتفظ بهذه القسيمة.</translation>
    </message>
    <message id="receipt.cash_safe_note">
        <source>Your {amount} in cash is recorded and safe.</source>
        <translation>مبلغك النقدي {amount} مسجّل وفي أمان.</translation>
    </message>
    <message id="receipt.refused_note">
        <source>This payment to {biller} was not made. Your {amount} is kept for you. Show this slip to an attendant.</source>
        <translation>لم تتم هذه الدفعة إلى {biller}. مبلغك {amount} محفوظ لك. أظهر هذه القسيمة لموظف.</translation>
    </message>
    <message id="receipt.doubt_note">
        <source>One note is being checked. It may be counted later. Show this slip to an attendant.</source>
        <translation>يجري التحقق من ورقة نقدية. قد تُحتسب لاحقًا. أظهر هذه القسيمة لموظف.</translation>
    </message>
    <message id="receipt.abandoned_note">
        <source>Time ran out, so we paid {amount} to your bill. It is recorded as {outcome}.</source>
        <translation>انتهى الوقت، فدفعنا {amount} لفاتورتك. وهو مسجّل: {outcome}.</translation>
    </message>
    <message id="receipt.restart_note">
        <source>This payment was interrupted. {amount} was inside, and it is recorded.</source>
        <translation>انقطعت هذه الدفعة. كان في الجهاز {amount}، وهو مسجّل.</translation>
    </message>
    <message id="receipt.restart_card_note">
        <source>This payment was interrupted. {amount} was paid, and it is recorded.</source>
        <translation>انقطعت هذه الدفعة. دُفع مبلغ {amount}، وهو مسجّل.</translation>
    </message>
    <message id="receipt.wrong">
        <source>Something wrong? Keep this paper. Show it to an attendant with the confirmation number.</source>
        <translation>هل هناك مشكلة؟ احتفظ بهذه الورقة. أظهرها لموظف مع رقم التأكيد.</translation>
    </message>
    <message id="receipt.help_line">
        <source>Help line: {phone}</source>
        <translation>هاتف المساعدة: {phone}</translation>
    </message>
    <message id="receipt.verify">
        <source>Scan to check this receipt.</source>
        <translation>امسح الرمز للتحقق من هذا الإيصال.</translation>
    </message>
    <message id="receipt.thanks">
        <source>Thank you.</source>
        <translation>شكرًا لك.</translation>
    </message>
    <message id="receipt.paid_bills_note">
        <source>Your payment of {amount} is Paid. Keep this receipt.</source>
        <translation>دفعتك بمبلغ {amount} مدفوعة. احتفظ بهذا الإيصال.</translation>
    </message>
    <message id="receipt.pending_bills_note">
        <source>{amount} is Pending until each biller answers. Do not pay these bills again.</source>
        <translation>مبلغ {amount} قيد الانتظار حتى تردّ كل جهة. لا تدفع هذه الفواتير مرة أخرى.</translation>
    </message>
    <message id="receipt.kept_bills_note">
        <source>Your {amount} is kept for you. Show this slip to an attendant.</source>
        <translation>مبلغك {amount} محفوظ لك. أظهر هذه القسيمة لموظف.</translation>
    </message>
    <message id="receipt.abandoned_bills_note">
        <source>Time ran out, so we paid {amount} to your bills. It is recorded.</source>
        <translation>انتهى الوقت، فدفعنا {amount} لفواتيرك. وهو مسجّل.</translation>
    </message>
    <message id="receipt.left_bills_note">
        <source>A bill marked Not taken got no money.</source>
        <translation>الفاتورة التي كُتب عليها «لم يتم الدفع» لم يصلها مال.</translation>
    </message>
</context>
<context>
    <name>prefer</name>
    <message id="prefer.title">
        <source>Make this easier</source>
        <translation>اجعل هذا أسهل</translation>
    </message>
    <message id="prefer.lead">
        <source>Each choice works at once. Your bill stays as it is.</source>
        <translation>كل اختيار يعمل فورًا. فاتورتك تبقى كما هي.</translation>
    </message>
    <message id="prefer.size">
        <source>Size of the words</source>
        <translation>حجم الكتابة</translation>
    </message>
    <message id="prefer.standard">
        <source>Standard</source>
        <translation>عادي</translation>
    </message>
    <message id="prefer.large">
        <source>Large</source>
        <translation>كبير</translation>
    </message>
    <message id="prefer.extra_large">
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message id="prefer.largest">
        <source>Largest</source>
        <translation>الأكبر</translation>
    </message>
    <message id="prefer.theme">
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message id="prefer.light">
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message id="prefer.dark">
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message id="prefer.high_contrast">
        <source>Strong</source>
        <translation>قوي</translation>
    </message>
    <message id="prefer.soft">
        <source>Soft</source>
        <translation>هادئ</translation>
    </message>
    <message id="prefer.reach">
        <source>Where the buttons are</source>
        <translation>مكان الأزرار</translation>
    </message>
    <message id="prefer.whole">
        <source>Whole screen</source>
        <translation>كل الشاشة</translation>
    </message>
    <message id="prefer.low">
        <source>Lower half</source>
        <translation>النصف السفلي</translation>
    </message>
    <message id="prefer.time">
        <source>Time to think</source>
        <translation>وقت للتفكير</translation>
    </message>
    <message id="prefer.time_3">
        <source>3 times longer</source>
        <translation>أطول 3 مرات</translation>
    </message>
    <message id="prefer.time_10">
        <source>10 times longer</source>
        <translation>أطول 10 مرات</translation>
    </message>
    <message id="prefer.reset">
        <source>As it was</source>
        <translation>كما كان</translation>
    </message>
    <message id="prefer.done">
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message id="prefer.time_1">
        <source>Usual</source>
        <translation>المعتاد</translation>
    </message>
    <message id="prefer.audio">
        <source>Speech</source>
        <translation>الصوت</translation>
    </message>
    <message id="prefer.audio_off">
        <source>Off</source>
        <translation>متوقف</translation>
    </message>
    <message id="prefer.audio_on">
        <source>On</source>
        <translation>يعمل</translation>
    </message>
    <message id="prefer.rate">
        <source>Speed of speech: {step} of {steps}</source>
        <translation>سرعة الكلام: {step} من {steps}</translation>
    </message>
    <message id="prefer.rate_less">
        <source>Slower</source>
        <translation>أبطأ</translation>
    </message>
    <message id="prefer.rate_more">
        <source>Faster</source>
        <translation>أسرع</translation>
    </message>
    <message id="prefer.volume">
        <source>Volume: {step} of {steps}</source>
        <translation>مستوى الصوت: {step} من {steps}</translation>
    </message>
    <message id="prefer.volume_less">
        <source>Softer</source>
        <translation>أخفض</translation>
    </message>
    <message id="prefer.volume_more">
        <source>Louder</source>
        <translation>أعلى</translation>
    </message>
    <message id="prefer.curtain">
        <source>The screen</source>
        <translation>الشاشة</translation>
    </message>
    <message id="prefer.curtain_off">
        <source>Visible</source>
        <translation>ظاهرة</translation>
    </message>
    <message id="prefer.curtain_on">
        <source>Black</source>
        <translation>سوداء</translation>
    </message>
    <message id="prefer.masked">
        <source>What you type</source>
        <translation>ما تكتبه</translation>
    </message>
    <message id="prefer.masked_off">
        <source>As it is</source>
        <translation>كما هو</translation>
    </message>
    <message id="prefer.masked_on">
        <source>Only dots</source>
        <translation>نقاط فقط</translation>
    </message>
    <message id="prefer.end">
        <source>That is as far as it goes.</source>
        <translation>هذا هو الحد.</translation>
    </message>
</context>
<context>
    <name>chrome</name>
    <message id="header.languages">
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message id="language.title">
        <source>Choose your language</source>
        <translation>اختر لغتك</translation>
    </message>
    <message id="footer.accessibility">
        <source>Easier</source>
        <translation>أسهل</translation>
    </message>
    <message id="footer.language">
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message id="page.more_read">
        <source>Read more</source>
        <translation>اقرأ المزيد</translation>
    </message>
    <message id="page.more_choices">
        <source>More choices</source>
        <translation>خيارات أخرى</translation>
    </message>
</context>
<context>
    <name>mail</name>
    <message id="mail.choose">
        <source>Send e-mail</source>
        <translation>إرسال رسالة</translation>
    </message>
    <message id="mail.title">
        <source>Type your e-mail address</source>
        <translation>اكتب بريدك الإلكتروني</translation>
    </message>
    <message id="mail.lead">
        <source>We use it for this receipt only. Paper comes as well.</source>
        <translation>نستخدمه لهذا الإيصال فقط. وتحصل على الورق أيضًا.</translation>
    </message>
    <message id="mail.entry">
        <source>E-mail address</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message id="mail.empty">
        <source>name@example.com</source>
        <translation>name@example.com</translation>
    </message>
    <message id="mail.clear">
        <source>Clear</source>
        <translation>مسح الكل</translation>
    </message>
    <message id="mail.enter">
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message id="mail.short">
        <source>This address is not complete</source>
        <translation>العنوان غير كامل</translation>
    </message>
    <message id="mail.wrong">
        <source>This address is not complete. Check it. Your payment is recorded.</source>
        <translation>هذا العنوان غير مكتمل. راجعه. دفعتك مسجّلة.</translation>
    </message>
    <message id="mail.ask">
        <source>Send it to this address?</source>
        <translation>هل نرسله إلى هذا العنوان؟</translation>
    </message>
    <message id="mail.ask_lead">
        <source>Please read it letter by letter.</source>
        <translation>اقرأه حرفًا حرفًا من فضلك.</translation>
    </message>
    <message id="mail.yes">
        <source>Yes, send it</source>
        <translation>نعم، أرسله</translation>
    </message>
    <message id="mail.no">
        <source>No, change it</source>
        <translation>لا، أريد تعديله</translation>
    </message>
    <message id="mail.wanted">
        <source>Your e-mail is being sent.</source>
        <translation>جارٍ إرسال رسالتك.</translation>
    </message>
    <message id="mail.sent">
        <source>Your e-mail was sent.</source>
        <translation>أُرسلت رسالتك.</translation>
    </message>
    <message id="mail.later">
        <source>Your e-mail has to wait. We keep trying. Your payment is recorded.</source>
        <translation>رسالتك تنتظر قليلًا. نواصل المحاولة. دفعتك مسجّلة.</translation>
    </message>
    <message id="mail.refused">
        <source>Your e-mail was not sent.</source>
        <translation>لم تُرسل رسالتك.</translation>
    </message>
</context>
<context>
    <name>phone</name>
    <message id="phone.title">
        <source>Keep it on your phone</source>
        <translation>احفظه في هاتفك</translation>
    </message>
    <message id="phone.line">
        <source>Scan this code with your phone.</source>
        <translation>امسح هذا الرمز بهاتفك.</translation>
    </message>
</context>
<context>
    <name>cart</name>
    <message id="cart.title">
        <source>Your bills</source>
        <translation>فواتيرك</translation>
    </message>
    <message id="cart.lead">
        <source>You pay all of them together.</source>
        <translation>تدفعها كلها معًا.</translation>
    </message>
    <message id="cart.add">
        <source>Add another bill</source>
        <translation>إضافة فاتورة أخرى</translation>
    </message>
    <message id="cart.full">
        <source>No more bills fit on this list</source>
        <translation>لا تتسع هذه القائمة لفواتير أخرى</translation>
    </message>
    <message id="cart.change">
        <source>Change amount</source>
        <translation>تغيير المبلغ</translation>
    </message>
    <message id="cart.remove">
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message id="cart.bill">
        <source>{biller} {last4}</source>
        <translation>{biller} {last4}</translation>
    </message>
    <message id="cart.sum">
        <source>All together</source>
        <translation>المجموع</translation>
    </message>
    <message id="cart.go_on">
        <source>Pay these bills</source>
        <translation>دفع هذه الفواتير</translation>
    </message>
    <message id="cart.count">
        <source>Bills: {count}</source>
        <translation>الفواتير: {count}</translation>
    </message>
    <message id="cart.kept">
        <source>Kept for you</source>
        <translation>محفوظ لك</translation>
    </message>
    <message id="cart.each">
        <source>{state}: {amount}</source>
        <translation>{state}: {amount}</translation>
    </message>
</context>
<context>
    <name>say</name>
    <message id="say.welcome">
        <source>Welcome. You can pay here by ear.</source>
        <translation>مرحبًا. ادفع هنا بالسمع.</translation>
    </message>
    <message id="say.keys_move">
        <source>Down goes on, Up goes back. Enter goes to the choices, then chooses.</source>
        <translation>الأسفل للتالي، والأعلى للسابق. الإدخال للخيارات ثم للاختيار.</translation>
    </message>
    <message id="say.keys_again">
        <source>Star says it again. Zero makes the screen black. Help tells about all keys.</source>
        <translation>النجمة تعيد. الصفر للشاشة السوداء. المساعدة لشرح الأزرار.</translation>
    </message>
    <message id="say.choices">
        <source>Choices: {count}. Press Down.</source>
        <translation>الخيارات: {count}. اضغط الأسفل.</translation>
    </message>
    <message id="say.type">
        <source>Type with the keys. Then press Enter.</source>
        <translation>اكتب بالأزرار. ثم اضغط الإدخال.</translation>
    </message>
    <message id="say.type_letters">
        <source>Star changes to letters. Press a key until you hear yours, then the hash key.</source>
        <translation>زر النجمة ينتقل إلى الحروف. اضغط زرًا حتى تسمع حرفك، ثم زر المربع.</translation>
    </message>
    <message id="say.any_key">
        <source>Press any key to go on.</source>
        <translation>اضغط أي زر للمتابعة.</translation>
    </message>
    <message id="say.letters">
        <source>Letters. The hash key takes the one you heard.</source>
        <translation>حروف. زر المربع يأخذ الحرف الذي سمعته.</translation>
    </message>
    <message id="say.digits">
        <source>Digits.</source>
        <translation>أرقام.</translation>
    </message>
    <message id="say.erased">
        <source>The last one is gone.</source>
        <translation>أُزيل الأخير.</translation>
    </message>
    <message id="say.off">
        <source>Not available. {reason}</source>
        <translation>غير متاح. {reason}</translation>
    </message>
    <message id="say.chosen">
        <source>Chosen.</source>
        <translation>مختار.</translation>
    </message>
    <message id="say.free">
        <source>Not chosen.</source>
        <translation>غير مختار.</translation>
    </message>
    <message id="say.private">
        <source>This is private. Put in headphones to hear it.</source>
        <translation>هذا خاص. ضع السماعات لتسمعه.</translation>
    </message>
    <message id="say.hidden">
        <source>dot</source>
        <translation>نقطة</translation>
    </message>
    <message id="say.rate">
        <source>Speed {step} of {steps}.</source>
        <translation>السرعة {step} من {steps}.</translation>
    </message>
    <message id="say.volume">
        <source>Volume {step} of {steps}.</source>
        <translation>مستوى الصوت {step} من {steps}.</translation>
    </message>
    <message id="say.nowhere">
        <source>There is nothing to choose here. Press Down.</source>
        <translation>لا يوجد ما تختاره هنا. اضغط الأسفل.</translation>
    </message>
    <message id="say.curtain">
        <source>Nothing is said now. Put the headphones in, or touch here to see the screen.</source>
        <translation>لا يُقال شيء الآن. ضع السماعات، أو المس هنا لترى الشاشة.</translation>
    </message>
    <message id="say.broken">
        <source>Speech is off</source>
        <translation>الصوت متوقف</translation>
    </message>
    <message id="say.language">
        <source>For English, press {digit}.</source>
        <translation>للعربية، اضغط {digit}.</translation>
    </message>
    <message id="say.choices_again">
        <source>Choices: {count}.</source>
        <translation>الخيارات: {count}.</translation>
    </message>
    <message id="say.goodbye">
        <source>Finished. Press a key to begin again.</source>
        <translation>انتهى. اضغط أي زر للبدء من جديد.</translation>
    </message>
    <message id="say.black">
        <source>The screen is black.</source>
        <translation>الشاشة سوداء.</translation>
    </message>
    <message id="say.visible">
        <source>The screen is visible.</source>
        <translation>الشاشة مرئية.</translation>
    </message>
</context>
</TS>
