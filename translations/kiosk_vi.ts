<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en_US">
<context>
    <name>language</name>
    <message id="language.name">
        <source>English</source>
        <translation>Tiếng Việt</translation>
    </message>
</context>
<context>
    <name>header</name>
    <message id="header.step">
        <source>Step {step} of {steps}</source>
        <translation>Bước {step} trên {steps}</translation>
    </message>
</context>
<context>
    <name>footer</name>
    <message id="footer.back">
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message id="footer.help">
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message id="footer.attendant">
        <source>Call attendant</source>
        <translation>Gọi nhân viên</translation>
    </message>
    <message id="footer.cancel">
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message id="footer.off">
        <source>Not available here</source>
        <translation>Không dùng được ở đây</translation>
    </message>
    <message id="footer.off_question">
        <source>First answer the question on the screen</source>
        <translation>Hãy trả lời câu hỏi trên màn hình trước</translation>
    </message>
    <message id="footer.off_here">
        <source>This is what you see now</source>
        <translation>Đây là màn hình quý vị đang xem</translation>
    </message>
</context>
<context>
    <name>off</name>
    <message id="off.because">
        <source>Off: {reason}</source>
        <translation>Không dùng được: {reason}</translation>
    </message>
</context>
<context>
    <name>banner</name>
    <message id="banner.check">
        <source>Please check</source>
        <translation>Xin kiểm tra lại</translation>
    </message>
    <message id="banner.not_now">
        <source>Not possible now</source>
        <translation>Hiện không thể thực hiện</translation>
    </message>
    <message id="banner.returned">
        <source>Note returned</source>
        <translation>Tờ tiền được trả lại</translation>
    </message>
    <message id="banner.stopped">
        <source>Cash has stopped</source>
        <translation>Đã ngừng nhận tiền mặt</translation>
    </message>
    <message id="banner.note">
        <source>Please note</source>
        <translation>Xin lưu ý</translation>
    </message>
    <message id="banner.not_charged">
        <source>Not charged</source>
        <translation>Thẻ không bị trừ tiền</translation>
    </message>
    <message id="banner.not_yet">
        <source>Not charged yet</source>
        <translation>Thẻ chưa bị trừ tiền</translation>
    </message>
    <message id="banner.pending">
        <source>Pending</source>
        <translation>Đang chờ</translation>
    </message>
</context>
<context>
    <name>key</name>
    <message id="key.clear">
        <source>Clear</source>
        <translation>Xóa hết</translation>
    </message>
    <message id="key.erase">
        <source>Erase</source>
        <translation>Xóa</translation>
    </message>
</context>
<context>
    <name>condition</name>
    <message id="condition.ready">
        <source>working</source>
        <translation>đang hoạt động</translation>
    </message>
    <message id="condition.near_end">
        <source>working, paper is low</source>
        <translation>đang hoạt động, sắp hết giấy</translation>
    </message>
    <message id="condition.starting">
        <source>starting</source>
        <translation>đang khởi động</translation>
    </message>
    <message id="condition.slow">
        <source>slow, but working</source>
        <translation>đang hoạt động, nhưng chậm</translation>
    </message>
    <message id="condition.offline">
        <source>not connected</source>
        <translation>chưa kết nối</translation>
    </message>
    <message id="condition.jammed">
        <source>something is stuck</source>
        <translation>có vật bị kẹt</translation>
    </message>
    <message id="condition.full">
        <source>the cash box is full</source>
        <translation>hộp tiền đã đầy</translation>
    </message>
    <message id="condition.box_removed">
        <source>the cash box is out</source>
        <translation>hộp tiền đã được lấy ra</translation>
    </message>
    <message id="condition.transport_open">
        <source>the machine is open</source>
        <translation>máy đang mở</translation>
    </message>
    <message id="condition.paper_out">
        <source>no paper</source>
        <translation>hết giấy</translation>
    </message>
    <message id="condition.cover_open">
        <source>the cover is open</source>
        <translation>nắp máy đang mở</translation>
    </message>
    <message id="condition.cutter">
        <source>the paper cutter is stuck</source>
        <translation>bộ phận cắt giấy bị kẹt</translation>
    </message>
    <message id="condition.failure">
        <source>not working</source>
        <translation>không hoạt động</translation>
    </message>
    <message id="condition.busy">
        <source>busy just now</source>
        <translation>đang bận</translation>
    </message>
    <message id="condition.end_of_day">
        <source>closing its day</source>
        <translation>đang chốt sổ trong ngày</translation>
    </message>
    <message id="condition.journal">
        <source>payments cannot be recorded</source>
        <translation>không ghi nhận được khoản thanh toán</translation>
    </message>
</context>
<context>
    <name>card_off</name>
    <message id="card_off.absent">
        <source>not available at this machine</source>
        <translation>máy này không có</translation>
    </message>
    <message id="card_off.open">
        <source>an earlier card payment is being checked</source>
        <translation>đang kiểm tra một lần trả bằng thẻ trước đó</translation>
    </message>
    <message id="card_off.full">
        <source>its memory is full</source>
        <translation>bộ nhớ đã đầy</translation>
    </message>
    <message id="card_off.doubt">
        <source>a note is being checked</source>
        <translation>đang kiểm tra một tờ tiền</translation>
    </message>
</context>
<context>
    <name>cash_off</name>
    <message id="cash_off.refused">
        <source>this account takes no cash</source>
        <translation>tài khoản này không nhận tiền mặt</translation>
    </message>
</context>
<context>
    <name>date</name>
    <message id="date.today">
        <source>{date}, today</source>
        <translation>{date}, hôm nay</translation>
    </message>
    <message id="date.tomorrow">
        <source>{date}, tomorrow</source>
        <translation>{date}, ngày mai</translation>
    </message>
    <message id="date.in_days" numerus="yes">
        <source>{date}, in {days} days</source>
        <translation>
            <numerusform>{date}, còn {days} ngày</numerusform>
        </translation>
    </message>
    <message id="date.late" numerus="yes">
        <source>{date}, {days} days late</source>
        <translation>
            <numerusform>{date}, trễ {days} ngày</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>home</name>
    <message id="home.title">
        <source>Pay your bill here</source>
        <translation>Trả hóa đơn tại đây</translation>
    </message>
    <message id="home.lead">
        <source>Five short steps. You leave with a receipt.</source>
        <translation>Năm bước ngắn. Quý vị sẽ nhận được biên lai.</translation>
    </message>
    <message id="home.pay">
        <source>Pay your bill</source>
        <translation>Trả hóa đơn của tôi</translation>
    </message>
    <message id="home.pay_line">
        <source>Scan it or type its number.</source>
        <translation>Quét hóa đơn hoặc nhập số.</translation>
    </message>
    <message id="home.owe">
        <source>See what I owe</source>
        <translation>Xem số tiền tôi còn nợ</translation>
    </message>
    <message id="home.owe_line">
        <source>Look without paying.</source>
        <translation>Chỉ xem, không trả tiền.</translation>
    </message>
    <message id="home.check">
        <source>Check a payment</source>
        <translation>Kiểm tra một khoản đã trả</translation>
    </message>
    <message id="check.title">
        <source>Check a payment</source>
        <translation>Kiểm tra một khoản đã trả</translation>
    </message>
    <message id="check.lead">
        <source>The number is on your slip. It looks like {example}.</source>
        <translation>Số này nằm trên biên lai. Số giống như {example}.</translation>
    </message>
    <message id="check.empty">
        <source>From your slip</source>
        <translation>Trên biên lai</translation>
    </message>
    <message id="check.enter">
        <source>Check it</source>
        <translation>Xem</translation>
    </message>
    <message id="check.short">
        <source>This number does not look complete. Compare it with your slip.</source>
        <translation>Số này có vẻ chưa đủ. Xin so lại với biên lai.</translation>
    </message>
    <message id="check.not_found">
        <source>We do not know this number. Compare it with your slip, or call an attendant.</source>
        <translation>Máy này không có số này. Xin so lại với biên lai hoặc gọi nhân viên.</translation>
    </message>
    <message id="check.brief_short">
        <source>This number is not complete.</source>
        <translation>Số này chưa đủ.</translation>
    </message>
    <message id="check.brief_not_found">
        <source>We do not know this number.</source>
        <translation>Chúng tôi không có số này.</translation>
    </message>
    <message id="check.brief_locked">
        <source>Too many tries. Please wait.</source>
        <translation>Thử quá nhiều lần. Xin đợi.</translation>
    </message>
    <message id="check.locked">
        <source>That is too many tries for now. Wait some minutes, or call an attendant.</source>
        <translation>Hiện đã thử quá nhiều lần. Xin đợi vài phút hoặc gọi nhân viên.</translation>
    </message>
    <message id="home.scan">
        <source>Have your bill in hand? Scan it now.</source>
        <translation>Quý vị có sẵn hóa đơn? Hãy quét ngay.</translation>
    </message>
    <message id="home.ready_title">
        <source>Have this ready</source>
        <translation>Xin chuẩn bị sẵn</translation>
    </message>
    <message id="home.ready_bill">
        <source>Your bill, or its number</source>
        <translation>Hóa đơn hoặc số trên hóa đơn</translation>
    </message>
    <message id="home.ready_cash">
        <source>Notes of {notes}</source>
        <translation>Các tờ tiền {notes}</translation>
    </message>
    <message id="home.ready_card">
        <source>Or your card</source>
        <translation>Hoặc thẻ của quý vị</translation>
    </message>
    <message id="home.cash_off">
        <source>Cash is off: {reason}. You can pay by card.</source>
        <translation>Không nhận tiền mặt: {reason}. Quý vị có thể trả bằng thẻ.</translation>
    </message>
    <message id="home.card_off">
        <source>Cards are off: {reason}. You can pay in cash.</source>
        <translation>Không nhận thẻ: {reason}. Quý vị có thể trả bằng tiền mặt.</translation>
    </message>
    <message id="home.both_off">
        <source>Cash is off: {cash}. Cards are off: {card}.</source>
        <translation>Không nhận tiền mặt: {cash}. Không nhận thẻ: {card}.</translation>
    </message>
    <message id="home.only_cash_off">
        <source>Cash is off: {reason}</source>
        <translation>Không nhận tiền mặt: {reason}</translation>
    </message>
    <message id="home.printer_off">
        <source>No printed receipt: {reason}</source>
        <translation>Không in được biên lai: {reason}</translation>
    </message>
    <message id="home.no_change">
        <source>No change is given</source>
        <translation>Máy không trả lại tiền thừa</translation>
    </message>
    <message id="home.billers">
        <source>Bills we take</source>
        <translation>Các hóa đơn chúng tôi nhận</translation>
    </message>
</context>
<context>
    <name>fee</name>
    <message id="fee.none">
        <source>No fee</source>
        <translation>Không tính phí</translation>
    </message>
    <message id="fee.cash">
        <source>Fee for cash: {fee}</source>
        <translation>Phí tiền mặt: {fee}</translation>
    </message>
    <message id="fee.cash_up_to">
        <source>Fee for cash: up to {fee}</source>
        <translation>Phí tiền mặt: tối đa {fee}</translation>
    </message>
    <message id="fee.no_cash">
        <source>No fee for cash</source>
        <translation>Không tính phí tiền mặt</translation>
    </message>
    <message id="fee.card">
        <source>Fee for cards: {fee}</source>
        <translation>Phí trả bằng thẻ: {fee}</translation>
    </message>
    <message id="fee.card_up_to">
        <source>Fee for cards: up to {fee}</source>
        <translation>Phí trả bằng thẻ: tối đa {fee}</translation>
    </message>
    <message id="fee.no_card">
        <source>No fee for cards</source>
        <translation>Không tính phí trả bằng thẻ</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message id="help.title">
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message id="help.here">
        <source>About this screen</source>
        <translation>Về màn hình này</translation>
    </message>
    <message id="help.more">
        <source>More topics</source>
        <translation>Thêm chủ đề</translation>
    </message>
    <message id="help.others">
        <source>Other questions</source>
        <translation>Câu hỏi khác</translation>
    </message>
    <message id="help.close">
        <source>Close help</source>
        <translation>Đóng trợ giúp</translation>
    </message>
    <message id="help.at_home">
        <source>Touch what you want to do. Do you have your bill? Then just scan it.</source>
        <translation>Hãy chạm vào việc quý vị muốn làm. Quý vị có hóa đơn không? Chỉ cần quét nó.</translation>
    </message>
    <message id="help.at_find_bill">
        <source>Hold the code on your bill at the scanner. Or type the number that is on it.</source>
        <translation>Đưa mã trên hóa đơn vào máy quét. Hoặc nhập số in trên đó.</translation>
    </message>
    <message id="help.at_looking_up">
        <source>We are asking for your bill. This takes some seconds. You can wait or go back.</source>
        <translation>Chúng tôi đang hỏi hóa đơn của quý vị. Việc này mất vài giây. Quý vị có thể chờ hoặc quay lại.</translation>
    </message>
    <message id="help.at_confirm_account">
        <source>Look if this bill is yours. We hide some letters to keep it private.</source>
        <translation>Hãy xem hóa đơn này có phải của quý vị không. Chúng tôi ẩn vài chữ để giữ riêng tư.</translation>
    </message>
    <message id="help.at_confirm_moved">
        <source>You have a new number. Your payment goes to the same account.</source>
        <translation>Quý vị có số mới. Khoản thanh toán vào cùng một tài khoản.</translation>
    </message>
    <message id="help.at_cart">
        <source>These are the bills you want to pay. Add one, or change one.</source>
        <translation>Đây là các hóa đơn quý vị muốn trả. Có thể thêm hoặc đổi một hóa đơn.</translation>
    </message>
    <message id="help.at_choose_amount">
        <source>Choose how much you pay today. You see what each choice means.</source>
        <translation>Chọn số tiền quý vị trả hôm nay. Mỗi lựa chọn có lời giải thích.</translation>
    </message>
    <message id="help.at_choose_tender">
        <source>Choose how you pay. Each way shows its fee. What is off says why.</source>
        <translation>Chọn cách trả. Mỗi cách cho biết phí của nó. Cách nào không dùng được sẽ nêu lý do.</translation>
    </message>
    <message id="help.at_review">
        <source>Read the amount, the fee and the total. To change them, go back.</source>
        <translation>Hãy đọc số tiền, phí và tổng cộng. Muốn đổi, hãy quay lại.</translation>
    </message>
    <message id="help.at_pay_cash">
        <source>Put in one note at a time. The screen counts each one for you.</source>
        <translation>Đưa từng tờ tiền vào. Màn hình đếm từng tờ cho quý vị.</translation>
    </message>
    <message id="help.at_stop_cash">
        <source>Choose how to go on. Every note that we counted is recorded.</source>
        <translation>Chọn cách tiếp tục. Mỗi tờ tiền đã đếm đều được ghi lại.</translation>
    </message>
    <message id="help.at_pay_card">
        <source>Hold your card at the terminal, put it in or swipe it. It tells you what is next.</source>
        <translation>Đưa thẻ lại gần máy đọc thẻ, cắm vào hoặc quẹt. Máy cho biết bước tiếp theo.</translation>
    </message>
    <message id="help.at_card_declined">
        <source>Your card was not charged. You can try again, pay another way, or stop.</source>
        <translation>Thẻ của quý vị chưa bị trừ tiền. Quý vị có thể thử lại, trả cách khác hoặc dừng.</translation>
    </message>
    <message id="help.at_posting">
        <source>We are recording your payment. Please wait for your slip. You get one in any case.</source>
        <translation>Chúng tôi đang ghi khoản thanh toán. Hãy chờ phiếu. Quý vị sẽ có phiếu trong mọi trường hợp.</translation>
    </message>
    <message id="help.at_outcome_shown">
        <source>This is what happened with your payment. Your slip says the same.</source>
        <translation>Đây là kết quả khoản thanh toán của quý vị. Phiếu của quý vị cũng ghi như vậy.</translation>
    </message>
    <message id="help.at_choose_receipt">
        <source>Your receipt proves your payment. So does the number on the screen.</source>
        <translation>Biên lai chứng minh khoản thanh toán. Số trên màn hình cũng vậy.</translation>
    </message>
    <message id="help.at_type_address">
        <source>Type where your receipt shall go. We use it for this receipt only.</source>
        <translation>Nhập địa chỉ để nhận biên lai. Chúng tôi chỉ dùng cho biên lai này.</translation>
    </message>
    <message id="help.at_take_your_things">
        <source>Take all that is yours. Then this screen closes by itself.</source>
        <translation>Hãy lấy mọi thứ của quý vị. Sau đó màn hình này tự đóng.</translation>
    </message>
    <message id="help.at_check_payment">
        <source>Type the number that your slip calls the confirmation number.</source>
        <translation>Nhập số mà biên lai gọi là số xác nhận.</translation>
    </message>
    <message id="help.at_payment_checked">
        <source>This is how your payment stands now. To see another one, go back.</source>
        <translation>Đây là tình trạng thanh toán của quý vị. Muốn xem cái khác, hãy quay lại.</translation>
    </message>
    <message id="help.at_recovery">
        <source>A payment was interrupted. The money is recorded. Show the code to an attendant.</source>
        <translation>Một khoản thanh toán bị gián đoạn. Tiền đã được ghi lại. Hãy đưa mã cho nhân viên xem.</translation>
    </message>
    <message id="help.at_out_of_service">
        <source>You cannot pay here now. The screen says what still works.</source>
        <translation>Hiện không thể thanh toán ở đây. Màn hình cho biết phần còn dùng được.</translation>
    </message>
    <message id="help.group_trouble">
        <source>Something does not work</source>
        <translation>Có gì đó không chạy</translation>
    </message>
    <message id="help.line_trouble">
        <source>Number, card, note or receipt</source>
        <translation>Số, thẻ, tiền hoặc biên lai</translation>
    </message>
    <message id="help.group_number">
        <source>My number</source>
        <translation>Số của tôi</translation>
    </message>
    <message id="help.line_number">
        <source>Where it is and what it is for</source>
        <translation>Ở đâu và dùng để làm gì</translation>
    </message>
    <message id="help.group_paying">
        <source>Paying here</source>
        <translation>Thanh toán ở đây</translation>
    </message>
    <message id="help.line_paying">
        <source>Cards, notes and fees</source>
        <translation>Thẻ, tiền mặt và phí</translation>
    </message>
    <message id="help.group_after">
        <source>After paying</source>
        <translation>Sau khi thanh toán</translation>
    </message>
    <message id="help.line_after">
        <source>Receipts and questions</source>
        <translation>Biên lai và câu hỏi</translation>
    </message>
    <message id="help.group_own">
        <source>About this place</source>
        <translation>Về nơi này</translation>
    </message>
    <message id="help.line_own">
        <source>What others ask here</source>
        <translation>Điều người khác hay hỏi ở đây</translation>
    </message>
    <message id="help.ask_where">
        <source>Where is my number?</source>
        <translation>Số của tôi ở đâu?</translation>
    </message>
    <message id="help.ask_keep">
        <source>What is my number for?</source>
        <translation>Số của tôi để làm gì?</translation>
    </message>
    <message id="help.ask_share">
        <source>Is it safe to share my number?</source>
        <translation>Cho người khác biết số có an toàn không?</translation>
    </message>
    <message id="help.ask_change">
        <source>Can my number change?</source>
        <translation>Số của tôi có thể thay đổi không?</translation>
    </message>
    <message id="help.ask_how">
        <source>How can I pay?</source>
        <translation>Tôi có thể trả bằng cách nào?</translation>
    </message>
    <message id="help.ask_notes">
        <source>Which notes can I use?</source>
        <translation>Tôi dùng được tờ tiền nào?</translation>
    </message>
    <message id="help.ask_fee">
        <source>Is there a fee?</source>
        <translation>Có phí không?</translation>
    </message>
    <message id="help.ask_safe">
        <source>Is it safe to pay here?</source>
        <translation>Thanh toán ở đây có an toàn không?</translation>
    </message>
    <message id="help.ask_several">
        <source>Can I pay for several bills?</source>
        <translation>Tôi trả nhiều hóa đơn được không?</translation>
    </message>
    <message id="help.ask_proof">
        <source>How do I know that it worked?</source>
        <translation>Làm sao biết đã xong?</translation>
    </message>
    <message id="help.ask_wrong">
        <source>What if the amount looks wrong?</source>
        <translation>Nếu số tiền có vẻ không đúng?</translation>
    </message>
    <message id="help.ask_who">
        <source>Who can I ask?</source>
        <translation>Tôi có thể hỏi ai?</translation>
    </message>
    <message id="help.ask_not_found">
        <source>My number is not found</source>
        <translation>Không tìm thấy số của tôi</translation>
    </message>
    <message id="help.ask_declined">
        <source>My card does not work</source>
        <translation>Thẻ của tôi không dùng được</translation>
    </message>
    <message id="help.ask_refused">
        <source>My note comes back</source>
        <translation>Tờ tiền bị trả ra</translation>
    </message>
    <message id="help.ask_no_receipt">
        <source>I got no receipt</source>
        <translation>Tôi không có biên lai</translation>
    </message>
    <message id="help.ask_not_shown">
        <source>I paid, but it is still due</source>
        <translation>Tôi đã trả nhưng vẫn còn nợ</translation>
    </message>
    <message id="help.tell_where">
        <source>Look near the top of your bill. It stands beside the words number or account.</source>
        <translation>Hãy nhìn phần trên của hóa đơn. Nó ở cạnh chữ số hoặc tài khoản.</translation>
    </message>
    <message id="help.tell_keep">
        <source>It tells us which bill is yours. Keep it with your papers for the next time.</source>
        <translation>Nó cho biết hóa đơn nào là của quý vị. Hãy giữ nó cùng giấy tờ cho lần sau.</translation>
    </message>
    <message id="help.tell_share">
        <source>With it people see only what is due. Name and address stay mostly hidden.</source>
        <translation>Với nó người ta chỉ thấy số tiền phải trả. Tên và địa chỉ gần như được ẩn.</translation>
    </message>
    <message id="help.tell_change">
        <source>Yes. Your biller may give you a new one. We then show you both.</source>
        <translation>Có. Công ty có thể cấp số mới cho quý vị. Khi đó chúng tôi cho xem cả hai.</translation>
    </message>
    <message id="help.tell_how_cash">
        <source>In cash, with notes.</source>
        <translation>Bằng tiền giấy.</translation>
    </message>
    <message id="help.tell_how_card">
        <source>By card: {brands}.</source>
        <translation>Bằng thẻ: {brands}.</translation>
    </message>
    <message id="help.tell_how_else">
        <source>Your biller tells you how to pay by mail or online.</source>
        <translation>Công ty của quý vị có thể chỉ cách trả qua thư hoặc trên mạng.</translation>
    </message>
    <message id="help.tell_notes">
        <source>We take notes of {notes}. We take no coins and give no change.</source>
        <translation>Chúng tôi nhận các tờ {notes}. Không nhận tiền xu và không thối lại.</translation>
    </message>
    <message id="help.tell_notes_extra">
        <source>If you put in more than you owe, we ask you first.</source>
        <translation>Nếu quý vị đưa nhiều hơn số phải trả, chúng tôi hỏi trước.</translation>
    </message>
    <message id="help.tell_fee">
        <source>You always see the fee before you pay.</source>
        <translation>Quý vị luôn thấy phí trước khi trả.</translation>
    </message>
    <message id="help.tell_fee_of">
        <source>{biller}: {fees}</source>
        <translation>{biller}: {fees}</translation>
    </message>
    <message id="help.tell_safe_card">
        <source>Your card number stays in the card terminal. We keep only its last four digits.</source>
        <translation>Số thẻ của quý vị ở lại trong máy đọc thẻ. Chúng tôi chỉ giữ bốn số cuối.</translation>
    </message>
    <message id="help.tell_safe_cash">
        <source>We count and record each note at once. This holds even if the power fails.</source>
        <translation>Chúng tôi đếm và ghi từng tờ tiền ngay. Mất điện cũng không sao.</translation>
    </message>
    <message id="help.tell_several">
        <source>Yes, up to {most} at once. Find the first one, then add the next.</source>
        <translation>Có, tối đa {most} hóa đơn một lần. Tìm hóa đơn đầu, rồi thêm hóa đơn kế tiếp.</translation>
    </message>
    <message id="help.tell_proof">
        <source>The screen and the slip say what happened. Keep the confirmation number.</source>
        <translation>Màn hình và phiếu cho biết kết quả. Hãy giữ số xác nhận.</translation>
    </message>
    <message id="help.tell_wrong">
        <source>Do not pay what you do not owe. Ask your biller what the amount is for.</source>
        <translation>Đừng trả khoản quý vị không nợ. Hãy hỏi công ty số tiền đó là gì.</translation>
    </message>
    <message id="help.tell_who_here">
        <source>Touch “{button}” at any time.</source>
        <translation>Chạm “{button}” bất cứ lúc nào.</translation>
    </message>
    <message id="help.tell_who_phone">
        <source>Our help line: {phone}</source>
        <translation>Đường dây trợ giúp: {phone}</translation>
    </message>
    <message id="help.tell_who_hours">
        <source>{phone}, {hours}</source>
        <translation>{phone}, {hours}</translation>
    </message>
    <message id="help.tell_who_biller">
        <source>{biller}: {phone}</source>
        <translation>{biller}: {phone}</translation>
    </message>
    <message id="help.tell_not_found">
        <source>Check each letter and digit with your bill. Did you move? Use your newest bill.</source>
        <translation>So từng chữ và số với hóa đơn. Quý vị đã chuyển nhà? Hãy dùng hóa đơn mới nhất.</translation>
    </message>
    <message id="help.tell_declined">
        <source>You were not charged. Try another card, or pay in cash. Your bank knows why.</source>
        <translation>Quý vị chưa bị trừ tiền. Hãy thử thẻ khác hoặc trả tiền mặt. Ngân hàng biết lý do.</translation>
    </message>
    <message id="help.tell_refused">
        <source>Smooth it and turn it round, or try another one. A note that comes back is yours.</source>
        <translation>Vuốt phẳng và xoay lại, hoặc thử tờ khác. Tờ tiền trả ra là của quý vị.</translation>
    </message>
    <message id="help.tell_no_receipt">
        <source>Your payment counts without paper. Write down the number from the screen.</source>
        <translation>Khoản thanh toán vẫn có hiệu lực khi không có giấy. Hãy ghi lại số trên màn hình.</translation>
    </message>
    <message id="help.tell_not_shown">
        <source>Some billers need a day or two. Do not pay again. An attendant can look.</source>
        <translation>Một số công ty cần một hai ngày. Đừng trả lại lần nữa. Nhân viên có thể xem giúp.</translation>
    </message>
    <message id="calling.title">
        <source>We have called an attendant</source>
        <translation>Chúng tôi đã gọi nhân viên</translation>
    </message>
    <message id="calling.lead">
        <source>You can wait here, or go on by yourself.</source>
        <translation>Quý vị có thể đợi ở đây hoặc tự làm tiếp.</translation>
    </message>
    <message id="calling.nothing">
        <source>No money is inside.</source>
        <translation>Không có tiền bên trong.</translation>
    </message>
    <message id="calling.inside">
        <source>Your {amount} is inside and recorded. Stay here with it.</source>
        <translation>{amount} của quý vị ở bên trong và đã được ghi lại. Xin ở lại đây.</translation>
    </message>
    <message id="calling.card">
        <source>Do as the card terminal says. It goes on beneath this page.</source>
        <translation>Làm theo máy đọc thẻ. Máy vẫn chạy bên dưới trang này.</translation>
    </message>
    <message id="calling.told">
        <source>Your payment is recorded. It stays as you were told.</source>
        <translation>Thanh toán của quý vị đã được ghi lại. Kết quả không đổi.</translation>
    </message>
    <message id="calling.stop">
        <source>Stop calling</source>
        <translation>Ngừng gọi</translation>
    </message>
    <message id="calling.go_on">
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
    <message id="help.ask_keys">
        <source>How do headphones and keys work?</source>
        <translation>Tai nghe và các phím dùng thế nào?</translation>
    </message>
    <message id="help.tell_keys">
        <source>Put headphones in, or press a key: all is read to you.</source>
        <translation>Xin cắm tai nghe hoặc nhấn một phím: mọi thứ được đọc cho quý vị.</translation>
    </message>
    <message id="help.tell_keys_clear">
        <source>Clear takes back a digit. Cancel asks before it stops.</source>
        <translation>Phím Xóa lấy lại một chữ số. Phím Hủy hỏi lại trước khi dừng.</translation>
    </message>
    <message id="help.tell_keys_pace">
        <source>Left is slower, Right faster. The hash key pauses. Two keys change the volume.</source>
        <translation>Trái là chậm hơn, Phải là nhanh hơn. Phím thăng tạm dừng. Hai phím đổi âm lượng.</translation>
    </message>
</context>
<context>
    <name>still</name>
    <message id="still.title">
        <source>Are you still there?</source>
        <translation>Quý vị còn ở đó không?</translation>
    </message>
    <message id="still.nothing">
        <source>Nobody touched the screen for a while. No money was taken. Touch to go on.</source>
        <translation>Đã một lúc không có ai chạm màn hình. Không thu tiền nào. Xin chạm để tiếp tục.</translation>
    </message>
    <message id="still.inside">
        <source>Your {held} is inside and safe. Without an answer we pay it to your bill. Touch to go on.</source>
        <translation>Máy đang giữ an toàn {held} của quý vị. Nếu không trả lời, số tiền này sẽ trả vào hóa đơn. Xin chạm để tiếp tục.</translation>
    </message>
    <message id="still.seconds" numerus="yes">
        <source>{seconds} seconds left</source>
        <translation>
            <numerusform>Còn {seconds} giây</numerusform>
        </translation>
    </message>
    <message id="still.here">
        <source>I am here</source>
        <translation>Tôi vẫn ở đây</translation>
    </message>
    <message id="still.finish">
        <source>Finish now</source>
        <translation>Kết thúc</translation>
    </message>
</context>
<context>
    <name>cancel</name>
    <message id="cancel.title">
        <source>Stop this payment?</source>
        <translation>Dừng lần thanh toán này?</translation>
    </message>
    <message id="cancel.nothing">
        <source>No money was taken. What you typed will be gone.</source>
        <translation>Không thu tiền nào. Những gì quý vị đã nhập sẽ bị xóa.</translation>
    </message>
    <message id="cancel.go_on">
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
    <message id="cancel.stop">
        <source>Stop the payment</source>
        <translation>Dừng thanh toán</translation>
    </message>
</context>
<context>
    <name>out</name>
    <message id="out.title">
        <source>Some things are off</source>
        <translation>Một số chức năng đang ngừng</translation>
    </message>
    <message id="out.cash">
        <source>Cash: {reason}</source>
        <translation>Tiền mặt: {reason}</translation>
    </message>
    <message id="out.card">
        <source>Cards: {reason}</source>
        <translation>Thẻ: {reason}</translation>
    </message>
    <message id="out.why">
        <source>What is off</source>
        <translation>Những gì đang ngừng</translation>
    </message>
    <message id="out.instead">
        <source>What you can do</source>
        <translation>Quý vị có thể làm gì</translation>
    </message>
    <message id="out.elsewhere">
        <source>Pay your bill here: {place}</source>
        <translation>Trả hóa đơn tại đây: {place}</translation>
    </message>
    <message id="out.since">
        <source>Since {time}.</source>
        <translation>Từ {time}.</translation>
    </message>
</context>
<context>
    <name>fault</name>
    <message id="fault.code_unreadable">
        <source>We could not read this bill. No money was taken. Try again or type the number.</source>
        <translation>Chúng tôi không đọc được hóa đơn này. Không thu tiền nào. Xin thử lại hoặc nhập số.</translation>
    </message>
    <message id="fault.code_foreign">
        <source>This code is not from a bill we take. No money was taken. Ask an attendant where to pay it.</source>
        <translation>Mã này không thuộc hóa đơn chúng tôi nhận. Không thu tiền nào. Xin hỏi nhân viên nơi trả hóa đơn này.</translation>
    </message>
    <message id="fault.code_foreign_named">
        <source>This bill is from {biller}, and we cannot take it here. No money was taken. Ask an attendant where to pay it.</source>
        <translation>Hóa đơn này của {biller}, ở đây không nhận. Không thu tiền nào. Xin hỏi nhân viên nơi trả hóa đơn này.</translation>
    </message>
    <message id="fault.number_incomplete">
        <source>This number does not look complete. No money was taken. Check it against your bill.</source>
        <translation>Số này có vẻ chưa đủ. Không thu tiền nào. Xin so lại với hóa đơn.</translation>
    </message>
    <message id="fault.number_character">
        <source>This number has a letter or sign we do not expect. No money was taken. Check it against your bill.</source>
        <translation>Số này có chữ hoặc ký hiệu lạ. Không thu tiền nào. Xin so lại với hóa đơn.</translation>
    </message>
    <message id="fault.number_check_digit">
        <source>One character of this number seems wrong. No money was taken. Check it against your bill.</source>
        <translation>Có một ký tự trong số này chưa đúng. Không thu tiền nào. Xin so lại với hóa đơn.</translation>
    </message>
    <message id="fault.no_such_account">
        <source>We did not find this number. No money was taken. Check the number against your bill.</source>
        <translation>Chúng tôi không tìm thấy số này. Không thu tiền nào. Xin so lại với hóa đơn.</translation>
    </message>
    <message id="fault.too_many_tries" numerus="yes">
        <source>That is too many tries for now. No money was taken. Wait {minutes} minutes or call an attendant.</source>
        <translation>
            <numerusform>Số lần thử đã quá nhiều. Không thu tiền nào. Xin chờ {minutes} phút hoặc gọi nhân viên.</numerusform>
        </translation>
    </message>
    <message id="fault.closed">
        <source>This account is closed. No money was taken. Ask {biller} or an attendant what to pay.</source>
        <translation>Tài khoản này đã đóng. Không thu tiền nào. Xin hỏi {biller} hoặc nhân viên cần trả khoản nào.</translation>
    </message>
    <message id="fault.moved">
        <source>Your number now ends in {last4}. Your payment will reach the same account. Check it and say yes.</source>
        <translation>Số của quý vị nay kết thúc bằng {last4}. Tiền vẫn vào cùng tài khoản. Xin kiểm tra và chọn có.</translation>
    </message>
    <message id="fault.blocked">
        <source>We cannot take this payment here. No money was taken. Please see an attendant.</source>
        <translation>Chúng tôi không nhận được khoản này tại đây. Không thu tiền nào. Xin gặp nhân viên.</translation>
    </message>
    <message id="fault.no_cash">
        <source>This account cannot be paid in cash. No money was taken. You can use a card.</source>
        <translation>Tài khoản này không nhận tiền mặt. Không thu tiền nào. Xin dùng thẻ.</translation>
    </message>
    <message id="fault.no_cash_no_card">
        <source>This account cannot be paid in cash. No money was taken. Please see an attendant.</source>
        <translation>Tài khoản này không nhận tiền mặt. Không thu tiền nào. Xin gặp nhân viên.</translation>
    </message>
    <message id="fault.unreachable">
        <source>We cannot reach {biller} now. No money was taken. Wait a little, then look again.</source>
        <translation>Hiện chúng tôi không liên lạc được với {biller}. Không thu tiền nào. Xin chờ một chút rồi tìm lại.</translation>
    </message>
    <message id="fault.unreachable_any">
        <source>We cannot reach the biller now. No money was taken. Wait a little, then look again.</source>
        <translation>Hiện chúng tôi không liên lạc được với công ty. Không thu tiền nào. Xin chờ một chút rồi tìm lại.</translation>
    </message>
    <message id="fault.unreachable_until">
        <source>We cannot reach {biller} now. No money was taken. Wait, or come back after {time}.</source>
        <translation>Hiện chúng tôi không liên lạc được với {biller}. Không thu tiền nào. Xin chờ, hoặc quay lại sau {time}.</translation>
    </message>
    <message id="fault.stale">
        <source>This amount is from {time}. It may have changed. Your payment is still recorded today.</source>
        <translation>Số tiền này ghi lúc {time}, có thể đã đổi. Khoản trả được ghi nhận hôm nay.</translation>
    </message>
    <message id="fault.not_mine">
        <source>Then this is another account. No money was taken. Check the number and type it again.</source>
        <translation>Vậy đây là tài khoản khác. Không thu tiền nào. Xin kiểm tra và nhập lại số.</translation>
    </message>
    <message id="fault.amount_too_small">
        <source>The least you can pay is {minimum}. No money was taken. Type a larger amount.</source>
        <translation>Số tiền ít nhất phải trả là {minimum}. Không thu tiền nào. Xin nhập số lớn hơn.</translation>
    </message>
    <message id="fault.amount_too_large">
        <source>The most you can pay is {maximum}. No money was taken. Type a smaller amount.</source>
        <translation>Nhiều nhất là {maximum}. Không thu tiền nào. Xin nhập số nhỏ hơn.</translation>
    </message>
    <message id="fault.cash_off">
        <source>Cash is off now: {reason}. No money was taken. Wait, or call an attendant.</source>
        <translation>Hiện không nhận tiền mặt: {reason}. Không thu tiền nào. Xin chờ hoặc gọi nhân viên.</translation>
    </message>
    <message id="fault.card_off">
        <source>Cards are off now: {card}. No money was taken. Wait, or use cash.</source>
        <translation>Hiện không nhận thẻ: {card}. Không thu tiền nào. Xin chờ hoặc dùng tiền mặt.</translation>
    </message>
    <message id="fault.card_off_inside">
        <source>Cards are off now: {card}. The {amount} you put in is safe. Go on with cash, or wait.</source>
        <translation>Hiện không nhận thẻ: {card}. Số tiền {amount} quý vị đã đưa vào được giữ an toàn. Xin tiếp tục bằng tiền mặt hoặc chờ.</translation>
    </message>
    <message id="fault.no_tender">
        <source>We cannot take cash or cards now. No money was taken. Come back, or ask an attendant.</source>
        <translation>Hiện chúng tôi không nhận tiền mặt lẫn thẻ. Không thu tiền nào. Xin quay lại sau hoặc hỏi nhân viên.</translation>
    </message>
    <message id="fault.note_refused">
        <source>This note was returned. It was not counted. Take it and try another note.</source>
        <translation>Tờ tiền này được trả lại. Tờ tiền chưa được tính. Xin lấy lại và thử tờ khác.</translation>
    </message>
    <message id="fault.note_too_large">
        <source>This note is more than we can credit. It was returned. Use a smaller note.</source>
        <translation>Tờ tiền này lớn hơn mức chúng tôi ghi có được. Tờ tiền đã được trả lại. Xin dùng tờ nhỏ hơn.</translation>
    </message>
    <message id="fault.note_given_back">
        <source>Your note was returned. It was not counted. Take it and use a smaller note.</source>
        <translation>Tờ tiền của quý vị được trả lại. Tờ tiền chưa được tính. Xin lấy lại và dùng tờ nhỏ hơn.</translation>
    </message>
    <message id="fault.note_stuck">
        <source>A note is stuck. We have counted {amount}, and it is recorded. Stay here and ask an attendant.</source>
        <translation>Một tờ tiền bị kẹt. Chúng tôi đã đếm {amount} và đã ghi nhận. Xin ở lại đây và hỏi nhân viên.</translation>
    </message>
    <message id="fault.box_full">
        <source>The cash box is full. The {amount} you put in is safe. Pay what is in, or call an attendant.</source>
        <translation>Hộp tiền đã đầy. Số tiền {amount} quý vị đã đưa vào được giữ an toàn. Xin trả số đã đưa vào hoặc gọi nhân viên.</translation>
    </message>
    <message id="fault.journal">
        <source>We cannot record payments now. No money is taken. Please see an attendant.</source>
        <translation>Hiện chúng tôi không ghi nhận được khoản thanh toán. Không thu tiền nào. Xin gặp nhân viên.</translation>
    </message>
    <message id="fault.key_lost">
        <source>The keys of this kiosk are missing. No money was taken. You can look up a bill; to pay, please see an attendant.</source>
        <translation>Máy này bị thiếu khóa bảo mật. Không thu tiền nào. Quý vị vẫn xem được hóa đơn; để trả tiền, xin gặp nhân viên.</translation>
    </message>
    <message id="fault.restored">
        <source>The records of this kiosk are being checked by staff. No money was taken. You can look up a bill; to pay, please see an attendant.</source>
        <translation>Nhân viên đang kiểm tra sổ ghi của máy này. Không thu tiền nào. Quý vị vẫn xem được hóa đơn; để trả tiền, xin gặp nhân viên.</translation>
    </message>
    <message id="fault.journal_unknown">
        <source>We must stop here, and your payment is Pending. Do not pay again. Please see an attendant.</source>
        <translation>Chúng tôi phải dừng tại đây, khoản thanh toán Đang chờ. Xin đừng trả lần nữa. Xin gặp nhân viên.</translation>
    </message>
    <message id="fault.journal_inside">
        <source>We must stop here. The {amount} you put in is recorded. Please see an attendant.</source>
        <translation>Chúng tôi phải dừng tại đây. Số tiền {amount} quý vị đã đưa vào đã được ghi nhận. Xin gặp nhân viên.</translation>
    </message>
    <message id="fault.in_cart">
        <source>This bill is on your list already. No money was taken.</source>
        <translation>Hóa đơn này đã có trong danh sách. Không có tiền nào bị thu.</translation>
    </message>
</context>
<context>
    <name>find</name>
    <message id="find.title">
        <source>Find your bill</source>
        <translation>Tìm hóa đơn của quý vị</translation>
    </message>
    <message id="find.scan">
        <source>Scan your bill</source>
        <translation>Quét hóa đơn</translation>
    </message>
    <message id="find.scan_line">
        <source>Hold the code in front of the scanner.</source>
        <translation>Đưa mã trước máy quét.</translation>
    </message>
    <message id="find.scan_off">
        <source>The scanner is off: {reason}. Please type the number.</source>
        <translation>Máy quét đang ngừng: {reason}. Xin nhập số.</translation>
    </message>
    <message id="find.type">
        <source>Type the number</source>
        <translation>Nhập số</translation>
    </message>
    <message id="find.where">
        <source>Where is my number?</source>
        <translation>Số của tôi ở đâu?</translation>
    </message>
    <message id="find.where_line">
        <source>It is printed at the top of your bill.</source>
        <translation>Số được in ở phần trên của hóa đơn.</translation>
    </message>
    <message id="find.entry">
        <source>Pay-bill number</source>
        <translation>Số thanh toán</translation>
    </message>
    <message id="find.empty">
        <source>Nothing typed yet</source>
        <translation>Chưa nhập gì</translation>
    </message>
    <message id="find.enter_short">
        <source>Find it</source>
        <translation>Tìm</translation>
    </message>
    <message id="find.enter">
        <source>Find my bill</source>
        <translation>Tìm hóa đơn của tôi</translation>
    </message>
    <message id="find.next_bill">
        <source>Bills on your list: {count}. Find the next one.</source>
        <translation>Hóa đơn trong danh sách: {count}. Xin tìm hóa đơn kế tiếp.</translation>
    </message>
</context>
<context>
    <name>look</name>
    <message id="look.title">
        <source>Looking for your bill</source>
        <translation>Đang tìm hóa đơn</translation>
    </message>
    <message id="look.asking">
        <source>We are asking the biller. No money was taken.</source>
        <translation>Chúng tôi đang hỏi công ty. Không thu tiền nào.</translation>
    </message>
    <message id="look.still">
        <source>Still trying. No money was taken.</source>
        <translation>Chúng tôi vẫn đang thử. Không thu tiền nào.</translation>
    </message>
    <message id="look.long">
        <source>This takes longer than usual. No money was taken. Keep waiting, or cancel.</source>
        <translation>Việc này lâu hơn thường lệ. Không thu tiền nào. Xin chờ thêm hoặc hủy.</translation>
    </message>
    <message id="look.seconds" numerus="yes">
        <source>{seconds} seconds</source>
        <translation>
            <numerusform>{seconds} giây</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confirm</name>
    <message id="confirm.title">
        <source>Is this yours?</source>
        <translation>Đây có phải của quý vị không?</translation>
    </message>
    <message id="confirm.name">
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message id="confirm.address">
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message id="confirm.number">
        <source>Pay-bill number</source>
        <translation>Số thanh toán</translation>
    </message>
    <message id="confirm.due">
        <source>Due</source>
        <translation>Hạn trả</translation>
    </message>
    <message id="confirm.amount">
        <source>Amount due</source>
        <translation>Số tiền phải trả</translation>
    </message>
    <message id="confirm.past_due">
        <source>Of this, past due</source>
        <translation>Trong đó đã quá hạn</translation>
    </message>
    <message id="confirm.as_of">
        <source>As of {moment}</source>
        <translation>Tính đến {moment}</translation>
    </message>
    <message id="confirm.yes">
        <source>Yes, this is mine</source>
        <translation>Đúng, của tôi</translation>
    </message>
    <message id="confirm.no">
        <source>Not mine</source>
        <translation>Không phải của tôi</translation>
    </message>
    <message id="confirm.owe_title">
        <source>This is what you owe</source>
        <translation>Đây là số tiền quý vị còn nợ</translation>
    </message>
    <message id="confirm.pay">
        <source>Pay this bill</source>
        <translation>Trả hóa đơn này</translation>
    </message>
    <message id="confirm.finish">
        <source>Finish</source>
        <translation>Kết thúc</translation>
    </message>
    <message id="confirm.another">
        <source>Yes, and add another bill</source>
        <translation>Đúng, và thêm hóa đơn khác</translation>
    </message>
</context>
<context>
    <name>number</name>
    <message id="number.ending">
        <source>ending in {last4}</source>
        <translation>số cuối {last4}</translation>
    </message>
</context>
<context>
    <name>moved</name>
    <message id="moved.title">
        <source>Your number has changed</source>
        <translation>Số của quý vị đã thay đổi</translation>
    </message>
    <message id="moved.old">
        <source>Old number</source>
        <translation>Số cũ</translation>
    </message>
    <message id="moved.new">
        <source>New number</source>
        <translation>Số mới</translation>
    </message>
    <message id="moved.autopay">
        <source>If you use AutoPay, you may need to set it up again.</source>
        <translation>Nếu dùng thanh toán tự động, quý vị có thể cần cài đặt lại.</translation>
    </message>
    <message id="moved.use">
        <source>Yes, use the new number</source>
        <translation>Đúng, dùng số mới</translation>
    </message>
    <message id="moved.stop">
        <source>Stop here</source>
        <translation>Dừng tại đây</translation>
    </message>
</context>
<context>
    <name>amount</name>
    <message id="amount.title">
        <source>How much do you want to pay?</source>
        <translation>Quý vị muốn trả bao nhiêu?</translation>
    </message>
    <message id="amount.full">
        <source>Pay everything</source>
        <translation>Trả hết</translation>
    </message>
    <message id="amount.full_line">
        <source>Nothing stays open.</source>
        <translation>Không còn nợ gì nữa.</translation>
    </message>
    <message id="amount.past_due">
        <source>Pay what is past due</source>
        <translation>Trả phần đã quá hạn</translation>
    </message>
    <message id="amount.past_due_line">
        <source>The rest stays open.</source>
        <translation>Phần còn lại vẫn phải trả.</translation>
    </message>
    <message id="amount.minimum">
        <source>Pay the minimum</source>
        <translation>Trả mức tối thiểu</translation>
    </message>
    <message id="amount.minimum_line">
        <source>The rest may become late.</source>
        <translation>Phần còn lại có thể bị trễ hạn.</translation>
    </message>
    <message id="amount.other">
        <source>Pay another amount</source>
        <translation>Trả số tiền khác</translation>
    </message>
    <message id="amount.other_line">
        <source>From {minimum} to {maximum}.</source>
        <translation>Từ {minimum} đến {maximum}.</translation>
    </message>
    <message id="amount.entry">
        <source>Amount to pay</source>
        <translation>Số tiền sẽ trả</translation>
    </message>
    <message id="amount.enter_short">
        <source>Use this</source>
        <translation>Dùng</translation>
    </message>
    <message id="amount.enter">
        <source>Use this amount</source>
        <translation>Dùng số tiền này</translation>
    </message>
    <message id="amount.consequence">
        <source>If you pay less, the rest stays open. If you pay more, it becomes credit.</source>
        <translation>Nếu trả ít hơn, phần còn lại vẫn phải trả. Nếu trả nhiều hơn, phần dư được ghi có.</translation>
    </message>
    <message id="amount.consequence_less">
        <source>If you pay less, the rest stays open.</source>
        <translation>Nếu trả ít hơn, phần còn lại vẫn phải trả.</translation>
    </message>
</context>
<context>
    <name>tender</name>
    <message id="tender.title">
        <source>How do you want to pay?</source>
        <translation>Quý vị muốn trả bằng cách nào?</translation>
    </message>
    <message id="tender.amount">
        <source>You are paying</source>
        <translation>Quý vị sẽ trả</translation>
    </message>
    <message id="tender.cash">
        <source>Pay with cash</source>
        <translation>Trả bằng tiền mặt</translation>
    </message>
    <message id="tender.card">
        <source>Pay by card</source>
        <translation>Trả bằng thẻ</translation>
    </message>
    <message id="tender.cards">
        <source>Cards we take</source>
        <translation>Các thẻ chúng tôi nhận</translation>
    </message>
    <message id="tender.fee_line">
        <source>Fee {fee}. Total {total}.</source>
        <translation>Phí {fee}. Tổng số {total}.</translation>
    </message>
    <message id="tender.no_fee_line">
        <source>No fee. Total {total}.</source>
        <translation>Không tính phí. Tổng số {total}.</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message id="review.title">
        <source>Check and pay</source>
        <translation>Kiểm tra và trả tiền</translation>
    </message>
    <message id="review.only">
        <source>This bill is paid whole, and only cash is taken here.</source>
        <translation>Hóa đơn này trả hết một lần và ở đây chỉ nhận tiền mặt.</translation>
    </message>
    <message id="review.to">
        <source>Pay to</source>
        <translation>Trả cho</translation>
    </message>
    <message id="review.number">
        <source>Pay-bill number</source>
        <translation>Số thanh toán</translation>
    </message>
    <message id="review.former">
        <source>Former number</source>
        <translation>Số cũ</translation>
    </message>
    <message id="review.amount">
        <source>Amount</source>
        <translation>Số tiền</translation>
    </message>
    <message id="review.fee">
        <source>Fee</source>
        <translation>Phí</translation>
    </message>
    <message id="review.no_fee">
        <source>No fee</source>
        <translation>Không tính phí</translation>
    </message>
    <message id="review.total">
        <source>Total</source>
        <translation>Tổng số</translation>
    </message>
    <message id="review.tender">
        <source>Paid with</source>
        <translation>Cách trả tiền</translation>
    </message>
    <message id="review.cash">
        <source>Cash</source>
        <translation>Tiền mặt</translation>
    </message>
    <message id="review.card">
        <source>Card</source>
        <translation>Thẻ</translation>
    </message>
    <message id="review.fee_before">
        <source>Fee until now</source>
        <translation>Phí đến lúc này</translation>
    </message>
    <message id="review.fee_now">
        <source>Fee now</source>
        <translation>Phí bây giờ</translation>
    </message>
    <message id="review.all">
        <source>New total</source>
        <translation>Tổng số mới</translation>
    </message>
    <message id="review.held">
        <source>Paid in already</source>
        <translation>Đã đưa vào</translation>
    </message>
    <message id="review.rest_title">
        <source>Check and pay the rest</source>
        <translation>Kiểm tra và trả phần còn lại</translation>
    </message>
    <message id="review.rest_card">
        <source>The rest, on your card</source>
        <translation>Phần còn lại, bằng thẻ</translation>
    </message>
    <message id="review.rest_cash">
        <source>The rest, in cash</source>
        <translation>Phần còn lại, bằng tiền mặt</translation>
    </message>
    <message id="review.inside">
        <source>Your {held} is inside and safe.</source>
        <translation>Máy đang giữ an toàn {held} của quý vị.</translation>
    </message>
    <message id="review.exact">
        <source>Your card is charged exactly this. Nothing is charged yet.</source>
        <translation>Thẻ sẽ bị trừ đúng số tiền này. Thẻ chưa bị trừ tiền.</translation>
    </message>
    <message id="review.extra_credit">
        <source>No change is given. Up to {limit} extra can become credit on your account.</source>
        <translation>Máy không trả lại tiền thừa. Phần dư đến {limit} có thể ghi có vào tài khoản.</translation>
    </message>
    <message id="review.extra_returned">
        <source>No change is given. A note that is too large is returned.</source>
        <translation>Máy không trả lại tiền thừa. Tờ tiền quá lớn sẽ được trả lại.</translation>
    </message>
    <message id="review.pay">
        <source>Pay {total} now</source>
        <translation>Trả {total} ngay</translation>
    </message>
    <message id="review.change">
        <source>Change</source>
        <translation>Thay đổi</translation>
    </message>
</context>
<context>
    <name>card</name>
    <message id="card.brands">
        <source>Visa, Mastercard, American Express, Discover, debit</source>
        <translation>Visa, Mastercard, American Express, Discover, thẻ ghi nợ</translation>
    </message>
    <message id="card.named">
        <source>{brand} ending in {last4}</source>
        <translation>{brand}, số cuối {last4}</translation>
    </message>
    <message id="card.other">
        <source>Card</source>
        <translation>Thẻ</translation>
    </message>
    <message id="card.amount">
        <source>On your card</source>
        <translation>Trừ vào thẻ</translation>
    </message>
    <message id="card.fresh">
        <source>Nothing was taken from your card so far.</source>
        <translation>Thẻ của quý vị chưa bị trừ tiền.</translation>
    </message>
    <message id="card.under_way">
        <source>Your payment is Pending until the card terminal has finished.</source>
        <translation>Khoản thanh toán Đang chờ cho đến khi máy đọc thẻ xong.</translation>
    </message>
    <message id="card.asking">
        <source>We are asking your bank. Your payment is Pending. Do not pay again.</source>
        <translation>Chúng tôi đang hỏi ngân hàng. Khoản thanh toán Đang chờ. Xin đừng trả lần nữa.</translation>
    </message>
    <message id="card.inside">
        <source>Your {held} in cash is inside and safe.</source>
        <translation>Máy đang giữ an toàn {held} tiền mặt của quý vị.</translation>
    </message>
</context>
<context>
    <name>terminal</name>
    <message id="terminal.stop">
        <source>Stop the card payment</source>
        <translation>Dừng trả bằng thẻ</translation>
    </message>
    <message id="terminal.stops">
        <source>Stopping. Wait for the terminal.</source>
        <translation>Đang dừng. Xin chờ máy đọc thẻ.</translation>
    </message>
    <message id="terminal.closing">
        <source>One moment</source>
        <translation>Xin chờ một chút</translation>
    </message>
    <message id="terminal.closing_line">
        <source>The note slot closes. Then your card is next.</source>
        <translation>Khe nhận tiền đang đóng. Sau đó đến thẻ của quý vị.</translation>
    </message>
    <message id="terminal.starting">
        <source>One moment</source>
        <translation>Xin chờ một chút</translation>
    </message>
    <message id="terminal.starting_line">
        <source>The card terminal is getting ready.</source>
        <translation>Máy đọc thẻ đang chuẩn bị.</translation>
    </message>
    <message id="terminal.checking">
        <source>We are asking your bank</source>
        <translation>Chúng tôi đang hỏi ngân hàng</translation>
    </message>
    <message id="terminal.checking_line">
        <source>Please wait here. You get a slip whatever happens.</source>
        <translation>Xin chờ ở đây. Quý vị luôn nhận được phiếu.</translation>
    </message>
    <message id="terminal.stopping">
        <source>One moment</source>
        <translation>Xin chờ một chút</translation>
    </message>
    <message id="terminal.stopping_line">
        <source>Take your card when the terminal says so.</source>
        <translation>Xin lấy thẻ khi máy đọc thẻ báo.</translation>
    </message>
    <message id="terminal.present">
        <source>Use the card terminal</source>
        <translation>Xin dùng máy đọc thẻ</translation>
    </message>
    <message id="terminal.present_line">
        <source>Hold your card to it, put it in, or swipe it.</source>
        <translation>Chạm thẻ, cắm thẻ hoặc quẹt thẻ.</translation>
    </message>
    <message id="terminal.wait">
        <source>The terminal is working</source>
        <translation>Máy đọc thẻ đang xử lý</translation>
    </message>
    <message id="terminal.wait_line">
        <source>Please wait. Leave your card where it is.</source>
        <translation>Xin chờ. Để yên thẻ tại chỗ.</translation>
    </message>
    <message id="terminal.pin">
        <source>Type your PIN</source>
        <translation>Nhập mã PIN</translation>
    </message>
    <message id="terminal.pin_line">
        <source>Use the keys of the card terminal. Cover them with your hand.</source>
        <translation>Dùng phím của máy đọc thẻ. Lấy tay che lại.</translation>
    </message>
    <message id="terminal.wrong_pin">
        <source>This PIN was not right</source>
        <translation>Mã PIN này chưa đúng</translation>
    </message>
    <message id="terminal.wrong_pin_line">
        <source>Type it again on the card terminal.</source>
        <translation>Xin nhập lại trên máy đọc thẻ.</translation>
    </message>
    <message id="terminal.bank">
        <source>The terminal is asking your bank</source>
        <translation>Máy đọc thẻ đang hỏi ngân hàng</translation>
    </message>
    <message id="terminal.bank_line">
        <source>Please wait. Leave your card where it is.</source>
        <translation>Xin chờ. Để yên thẻ tại chỗ.</translation>
    </message>
    <message id="terminal.remove">
        <source>Take your card</source>
        <translation>Xin lấy thẻ ra</translation>
    </message>
    <message id="terminal.remove_line">
        <source>Then wait here for the result.</source>
        <translation>Sau đó chờ kết quả ở đây.</translation>
    </message>
    <message id="terminal.unreadable">
        <source>Your card was not read</source>
        <translation>Máy chưa đọc được thẻ</translation>
    </message>
    <message id="terminal.unreadable_line">
        <source>Try again: hold it, put it in, or swipe it.</source>
        <translation>Thử lại: chạm thẻ, cắm thẻ hoặc quẹt thẻ.</translation>
    </message>
    <message id="terminal.reversing">
        <source>The charge is being taken back</source>
        <translation>Đang hoàn lại khoản đã trừ</translation>
    </message>
    <message id="terminal.reversing_line">
        <source>Please wait for the terminal.</source>
        <translation>Xin chờ máy đọc thẻ.</translation>
    </message>
    <message id="terminal.approved">
        <source>The terminal has an answer</source>
        <translation>Máy đọc thẻ đã có trả lời</translation>
    </message>
    <message id="terminal.approved_line">
        <source>One moment: we are recording it.</source>
        <translation>Xin chờ: chúng tôi đang ghi nhận.</translation>
    </message>
    <message id="terminal.declined">
        <source>The terminal has an answer</source>
        <translation>Máy đọc thẻ đã có trả lời</translation>
    </message>
    <message id="terminal.declined_line">
        <source>One moment: we are checking it.</source>
        <translation>Xin chờ: chúng tôi đang kiểm tra.</translation>
    </message>
</context>
<context>
    <name>declined</name>
    <message id="declined.title">
        <source>Your card was not charged</source>
        <translation>Thẻ của quý vị không bị trừ tiền</translation>
    </message>
    <message id="declined.declined">
        <source>Your bank did not approve this card. You were not charged.</source>
        <translation>Ngân hàng không chấp thuận thẻ này. Thẻ không bị trừ tiền.</translation>
    </message>
    <message id="declined.brand">
        <source>We cannot take this kind of card. You were not charged.</source>
        <translation>Chúng tôi không nhận loại thẻ này. Thẻ không bị trừ tiền.</translation>
    </message>
    <message id="declined.pulled_early">
        <source>The card came out too soon. You were not charged.</source>
        <translation>Thẻ được rút ra quá sớm. Thẻ không bị trừ tiền.</translation>
    </message>
    <message id="declined.unreadable">
        <source>The terminal could not read your card. You were not charged.</source>
        <translation>Máy không đọc được thẻ của quý vị. Thẻ không bị trừ tiền.</translation>
    </message>
    <message id="declined.expired">
        <source>This card is out of date. You were not charged.</source>
        <translation>Thẻ này đã hết hạn. Thẻ không bị trừ tiền.</translation>
    </message>
    <message id="declined.pin_tries">
        <source>The PIN was not right too many times. You were not charged.</source>
        <translation>Mã PIN chưa đúng quá nhiều lần. Thẻ không bị trừ tiền.</translation>
    </message>
    <message id="declined.limit">
        <source>This is more than your card allows now. You were not charged.</source>
        <translation>Số tiền này vượt mức thẻ cho phép lúc này. Thẻ không bị trừ tiền.</translation>
    </message>
    <message id="declined.cancelled">
        <source>The card payment was stopped. You were not charged.</source>
        <translation>Việc trả bằng thẻ đã dừng. Thẻ không bị trừ tiền.</translation>
    </message>
    <message id="declined.timed_out">
        <source>The payment was stopped, or no card came in time. You were not charged.</source>
        <translation>Việc thanh toán đã dừng hoặc thẻ chưa được đưa kịp. Thẻ không bị trừ tiền.</translation>
    </message>
    <message id="declined.unavailable">
        <source>Cards cannot be taken just now. You were not charged.</source>
        <translation>Hiện chúng tôi không nhận thẻ được. Thẻ không bị trừ tiền.</translation>
    </message>
    <message id="declined.use_card_or_cash">
        <source>Use another card or cash.</source>
        <translation>Xin dùng thẻ khác hoặc tiền mặt.</translation>
    </message>
    <message id="declined.use_brands_or_cash">
        <source>Use {brands} or cash.</source>
        <translation>Xin dùng {brands} hoặc tiền mặt.</translation>
    </message>
    <message id="declined.put_in_again">
        <source>Put it in again and leave it.</source>
        <translation>Xin cắm lại và để yên thẻ.</translation>
    </message>
    <message id="declined.try_card">
        <source>Try again, or use another card.</source>
        <translation>Xin thử lại hoặc dùng thẻ khác.</translation>
    </message>
    <message id="declined.try_cash">
        <source>Try again, or use cash.</source>
        <translation>Xin thử lại hoặc dùng tiền mặt.</translation>
    </message>
    <message id="declined.use_cash">
        <source>Use cash, or ask an attendant.</source>
        <translation>Xin dùng tiền mặt hoặc hỏi nhân viên.</translation>
    </message>
    <message id="declined.use_card">
        <source>Use another card.</source>
        <translation>Xin dùng thẻ khác.</translation>
    </message>
    <message id="declined.use_brands">
        <source>Use {brands}.</source>
        <translation>Xin dùng {brands}.</translation>
    </message>
    <message id="declined.try">
        <source>Try again, or stop here.</source>
        <translation>Xin thử lại hoặc dừng tại đây.</translation>
    </message>
    <message id="declined.ask">
        <source>Ask an attendant.</source>
        <translation>Xin hỏi nhân viên.</translation>
    </message>
    <message id="declined.again">
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message id="declined.other_card">
        <source>Try another card</source>
        <translation>Thử thẻ khác</translation>
    </message>
    <message id="declined.again_line">
        <source>{to_pay} on your card.</source>
        <translation>{to_pay} trên thẻ của quý vị.</translation>
    </message>
    <message id="declined.cash">
        <source>Pay with cash</source>
        <translation>Trả bằng tiền mặt</translation>
    </message>
    <message id="declined.cash_rest">
        <source>Pay the rest with cash</source>
        <translation>Trả phần còn lại bằng tiền mặt</translation>
    </message>
    <message id="declined.cash_line">
        <source>You see the fee and the total first.</source>
        <translation>Quý vị sẽ xem phí và tổng số trước.</translation>
    </message>
    <message id="declined.stop">
        <source>Stop here</source>
        <translation>Dừng tại đây</translation>
    </message>
    <message id="declined.stop_line">
        <source>You leave without paying.</source>
        <translation>Quý vị rời đi mà không trả tiền.</translation>
    </message>
</context>
<context>
    <name>outcome</name>
    <message id="outcome.paid">
        <source>Paid</source>
        <translation>Đã thanh toán</translation>
    </message>
    <message id="outcome.pending">
        <source>Pending</source>
        <translation>Đang chờ</translation>
    </message>
    <message id="outcome.not_taken">
        <source>Not taken</source>
        <translation>Không thu tiền</translation>
    </message>
    <message id="outcome.paid_lead">
        <source>Your payment of {amount} to {biller} is Paid.</source>
        <translation>Khoản {amount} cho {biller} Đã thanh toán.</translation>
    </message>
    <message id="outcome.pending_lead">
        <source>We have your {amount}. It is Pending until {biller} answers, by {time}. Keep this slip; do not pay again.</source>
        <translation>Chúng tôi đang giữ {amount} của quý vị. Khoản này Đang chờ {biller} trả lời, trước {time}. Xin giữ phiếu này; đừng trả lần nữa.</translation>
    </message>
    <message id="outcome.not_taken_lead">
        <source>No money was taken. You can start again when you like.</source>
        <translation>Không thu tiền nào. Quý vị có thể bắt đầu lại bất cứ lúc nào.</translation>
    </message>
    <message id="outcome.not_charged_lead">
        <source>Your card was not charged. You can start again when you like.</source>
        <translation>Thẻ của quý vị không bị trừ tiền. Quý vị có thể bắt đầu lại bất cứ lúc nào.</translation>
    </message>
    <message id="outcome.taken_back_lead">
        <source>The charge on your card was taken back. No money was taken. You can start again.</source>
        <translation>Khoản trừ trên thẻ đã được hoàn lại. Không thu tiền nào. Quý vị có thể bắt đầu lại.</translation>
    </message>
    <message id="outcome.card_lead">
        <source>We are still asking your bank. Your payment is Pending. Do not pay again; keep this slip.</source>
        <translation>Chúng tôi vẫn đang hỏi ngân hàng. Khoản thanh toán Đang chờ. Xin đừng trả lần nữa; giữ phiếu này.</translation>
    </message>
    <message id="outcome.card_cash_lead">
        <source>We are still asking your bank. Your payment is Pending; your {cash} is safe. Do not pay again; keep this slip.</source>
        <translation>Chúng tôi vẫn đang hỏi ngân hàng. Khoản thanh toán Đang chờ; {cash} của quý vị được giữ an toàn. Xin đừng trả lần nữa; giữ phiếu này.</translation>
    </message>
    <message id="outcome.refused_lead">
        <source>{biller} did not take this payment. Your {amount} is kept for you. Take the slip and see an attendant.</source>
        <translation>{biller} không nhận khoản trả này. Chúng tôi giữ {amount} cho quý vị. Xin lấy phiếu và gặp nhân viên.</translation>
    </message>
    <message id="outcome.kept_lead">
        <source>This payment to {biller} was not made. Your {amount} is kept for you. Take the slip and see an attendant.</source>
        <translation>Khoản trả cho {biller} không thực hiện được. Chúng tôi giữ {amount} cho quý vị. Xin lấy phiếu và gặp nhân viên.</translation>
    </message>
    <message id="outcome.doubt_lead">
        <source>One note is being checked. Your {amount} is recorded and safe. Take the slip and see an attendant.</source>
        <translation>Một tờ tiền đang được kiểm tra. {amount} của quý vị đã được ghi nhận và giữ an toàn. Xin lấy phiếu và gặp nhân viên.</translation>
    </message>
    <message id="outcome.only_doubt_lead">
        <source>Your {amount} note is being checked. It is recorded. Take the slip and see an attendant.</source>
        <translation>Tờ {amount} của quý vị đang được kiểm tra. Tờ tiền đã được ghi nhận. Xin lấy phiếu và gặp nhân viên.</translation>
    </message>
    <message id="outcome.abandoned_lead">
        <source>Time ran out, so we paid {amount} to your bill. It is recorded as {outcome}. Take your slip.</source>
        <translation>Đã hết giờ nên chúng tôi trả {amount} vào hóa đơn. Khoản này được ghi là {outcome}. Xin lấy phiếu.</translation>
    </message>
    <message id="outcome.confirmation">
        <source>Confirmation number</source>
        <translation>Số xác nhận</translation>
    </message>
    <message id="outcome.code">
        <source>Code for the attendant</source>
        <translation>Mã cho nhân viên</translation>
    </message>
    <message id="outcome.cash">
        <source>Cash put in</source>
        <translation>Tiền mặt đã đưa vào</translation>
    </message>
    <message id="outcome.asked">
        <source>Asked on your card</source>
        <translation>Đã yêu cầu từ thẻ</translation>
    </message>
    <message id="outcome.credited">
        <source>To your account</source>
        <translation>Vào tài khoản</translation>
    </message>
    <message id="outcome.next">
        <source>Get my receipt</source>
        <translation>Nhận biên lai</translation>
    </message>
    <message id="outcome.paid_bills_lead">
        <source>Your payment of {amount} is Paid.</source>
        <translation>Khoản {amount} của quý vị Đã thanh toán.</translation>
    </message>
    <message id="outcome.paid_part_lead">
        <source>Your payment of {amount} is Paid. One bill or more got nothing.</source>
        <translation>Khoản {amount} của quý vị Đã thanh toán. Có hóa đơn chưa nhận được tiền.</translation>
    </message>
    <message id="outcome.pending_bills_lead">
        <source>Your {amount} is Pending until each biller answers. Keep this slip; do not pay again.</source>
        <translation>Khoản {amount} của quý vị Đang chờ các công ty trả lời. Xin giữ phiếu này; đừng trả lần nữa.</translation>
    </message>
    <message id="outcome.kept_bills_lead">
        <source>Not every bill was paid. Your {amount} is kept for you. Take the slip and see an attendant.</source>
        <translation>Có hóa đơn chưa trả được. Chúng tôi giữ {amount} cho quý vị. Xin lấy phiếu và gặp nhân viên.</translation>
    </message>
</context>
<context>
    <name>slip</name>
    <message id="slip.title">
        <source>Your receipt</source>
        <translation>Biên lai của quý vị</translation>
    </message>
    <message id="slip.printing">
        <source>Your receipt is printing.</source>
        <translation>Biên lai đang được in.</translation>
    </message>
    <message id="slip.printed">
        <source>Your receipt is printed. Please take it.</source>
        <translation>Biên lai đã in xong. Xin lấy biên lai.</translation>
    </message>
    <message id="slip.failed_paid">
        <source>Your payment is Paid. The printer is not working. Scan this code or write down {confirmation}.</source>
        <translation>Khoản này Đã thanh toán. Máy in không hoạt động. Xin quét mã này hoặc ghi lại {confirmation}.</translation>
    </message>
    <message id="slip.failed_pending">
        <source>Your payment is Pending. The printer is not working. Scan this code or write down {confirmation}; do not pay again.</source>
        <translation>Khoản thanh toán Đang chờ. Máy in không hoạt động. Xin quét mã này hoặc ghi lại {confirmation}; đừng trả lần nữa.</translation>
    </message>
    <message id="slip.failed_not_taken">
        <source>No money was taken. The printer is not working. You need no receipt.</source>
        <translation>Không thu tiền nào. Máy in không hoạt động. Quý vị không cần biên lai.</translation>
    </message>
    <message id="slip.failed_held">
        <source>Your {amount} is kept for you. The printer is not working. Show code {code} to an attendant.</source>
        <translation>Chúng tôi giữ {amount} cho quý vị. Máy in không hoạt động. Xin đưa mã {code} cho nhân viên xem.</translation>
    </message>
    <message id="slip.unsent_paid">
        <source>Your payment is Paid. The message was not sent. Take your printed receipt instead.</source>
        <translation>Khoản này Đã thanh toán. Thư chưa được gửi. Xin lấy biên lai giấy.</translation>
    </message>
    <message id="slip.unsent_pending">
        <source>Your payment is Pending. The message was not sent. Take your printed slip; do not pay again.</source>
        <translation>Khoản thanh toán Đang chờ. Thư chưa được gửi. Xin lấy phiếu giấy; đừng trả lần nữa.</translation>
    </message>
    <message id="slip.unsent_not_taken">
        <source>No money was taken. The message was not sent. Take your printed slip instead.</source>
        <translation>Không có tiền nào bị thu. Thư chưa được gửi. Xin lấy phiếu giấy.</translation>
    </message>
    <message id="slip.unsent_held">
        <source>Your {amount} is kept for you. The message was not sent. Show code {code} to an attendant.</source>
        <translation>Chúng tôi giữ {amount} cho quý vị. Thư chưa được gửi. Xin đưa mã {code} cho nhân viên xem.</translation>
    </message>
    <message id="slip.finish">
        <source>Finish</source>
        <translation>Kết thúc</translation>
    </message>
</context>
<context>
    <name>things</name>
    <message id="things.title">
        <source>Take your receipt and notes</source>
        <translation>Xin lấy biên lai và tiền</translation>
    </message>
    <message id="things.title_card">
        <source>Take your card and receipt</source>
        <translation>Xin lấy thẻ và biên lai</translation>
    </message>
    <message id="things.title_all">
        <source>Take your card, receipt and notes</source>
        <translation>Xin lấy thẻ, biên lai và tiền</translation>
    </message>
    <message id="things.lead">
        <source>Please look in the slots before you go.</source>
        <translation>Xin xem các khe trước khi rời đi.</translation>
    </message>
    <message id="things.receipt">
        <source>Your receipt</source>
        <translation>Biên lai của quý vị</translation>
    </message>
    <message id="things.card">
        <source>Your card, in the card terminal</source>
        <translation>Thẻ của quý vị, trong máy đọc thẻ</translation>
    </message>
    <message id="things.notes">
        <source>Notes that were returned</source>
        <translation>Các tờ tiền được trả lại</translation>
    </message>
    <message id="things.thanks">
        <source>Thank you</source>
        <translation>Cảm ơn quý vị</translation>
    </message>
    <message id="things.finish">
        <source>I have everything</source>
        <translation>Tôi đã lấy đủ</translation>
    </message>
    <message id="things.another">
        <source>Pay another bill</source>
        <translation>Trả hóa đơn khác</translation>
    </message>
    <message id="things.title_paperless">
        <source>Leave nothing behind</source>
        <translation>Xin đừng quên gì</translation>
    </message>
</context>
<context>
    <name>recovery</name>
    <message id="recovery.title">
        <source>A payment was interrupted</source>
        <translation>Một lần thanh toán bị gián đoạn</translation>
    </message>
    <message id="recovery.lead">
        <source>A payment was interrupted. {amount} was inside, and it is recorded. Show code {code} to an attendant.</source>
        <translation>Một lần thanh toán bị gián đoạn. Trong máy có {amount} và đã được ghi nhận. Xin đưa mã {code} cho nhân viên xem.</translation>
    </message>
    <message id="recovery.doubt">
        <source>A payment was interrupted. Your {amount} note is being checked, and it is recorded. Show code {code} to an attendant.</source>
        <translation>Một lần thanh toán bị gián đoạn. Tờ {amount} của quý vị đang được kiểm tra và đã được ghi nhận. Xin đưa mã {code} cho nhân viên xem.</translation>
    </message>
    <message id="recovery.card">
        <source>A card payment was interrupted. It is Pending; do not pay again. Show code {code} to an attendant.</source>
        <translation>Một lần trả bằng thẻ bị gián đoạn. Khoản này Đang chờ; xin đừng trả lần nữa. Xin đưa mã {code} cho nhân viên xem.</translation>
    </message>
    <message id="recovery.charged">
        <source>A payment was interrupted. {amount} was paid, and it is recorded. Show code {code} to an attendant.</source>
        <translation>Một lần thanh toán bị gián đoạn. {amount} đã được trả và ghi nhận. Xin đưa mã {code} cho nhân viên xem.</translation>
    </message>
    <message id="recovery.not_charged">
        <source>A payment was interrupted. Your card was not charged. You can start again.</source>
        <translation>Một lần thanh toán bị gián đoạn. Thẻ của quý vị không bị trừ tiền. Quý vị có thể bắt đầu lại.</translation>
    </message>
    <message id="recovery.nothing">
        <source>A payment was interrupted. No money was inside. You can start again.</source>
        <translation>Một lần thanh toán bị gián đoạn. Trong máy không có tiền. Quý vị có thể bắt đầu lại.</translation>
    </message>
    <message id="recovery.code">
        <source>Code {code}</source>
        <translation>Mã {code}</translation>
    </message>
    <message id="recovery.finish">
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
</context>
<context>
    <name>cash</name>
    <message id="cash.title">
        <source>Put in your notes</source>
        <translation>Đưa tiền vào máy</translation>
    </message>
    <message id="cash.lead_empty">
        <source>Put in one note at a time. No money is inside yet.</source>
        <translation>Đưa vào từng tờ một. Trong máy chưa có tiền.</translation>
    </message>
    <message id="cash.lead_inside">
        <source>Your {held} is inside and recorded. Put in the next note.</source>
        <translation>{held} của quý vị đã vào máy và được ghi nhận. Xin đưa tờ tiếp theo.</translation>
    </message>
    <message id="cash.none_fits">
        <source>No note is small enough for this bill. No money is inside. Touch Cancel, then pay another way.</source>
        <translation>Không có tờ tiền nào đủ nhỏ cho hóa đơn này. Chưa có tiền trong máy. Xin chạm Hủy rồi trả bằng cách khác.</translation>
    </message>
    <message id="cash.rest_fits_none">
        <source>Your {held} is inside and recorded. No note is small enough for the rest. Touch Finish.</source>
        <translation>{held} của quý vị đã vào máy và được ghi nhận. Không có tờ tiền nào đủ nhỏ cho phần còn lại. Xin chạm Kết thúc.</translation>
    </message>
    <message id="cash.reading">
        <source>Taking in your note. What is inside is safe.</source>
        <translation>Máy đang nhận tờ tiền. Số tiền trong máy được giữ an toàn.</translation>
    </message>
    <message id="cash.held">
        <source>Paid in</source>
        <translation>Đã đưa vào</translation>
    </message>
    <message id="cash.to_pay">
        <source>Still to pay</source>
        <translation>Còn phải trả</translation>
    </message>
    <message id="cash.last">
        <source>Last note</source>
        <translation>Tờ tiền vừa rồi</translation>
    </message>
    <message id="cash.notes">
        <source>Notes we take</source>
        <translation>Các tờ tiền chúng tôi nhận</translation>
    </message>
    <message id="cash.finish">
        <source>Finish with {held}</source>
        <translation>Kết thúc với {held}</translation>
    </message>
    <message id="cash.finish_off">
        <source>no note is in yet</source>
        <translation>chưa có tờ tiền nào trong máy</translation>
    </message>
</context>
<context>
    <name>over</name>
    <message id="over.lead">
        <source>Your {note} is held for you. No change is given. Choose what to do with it.</source>
        <translation>Tờ {note} đang được giữ cho quý vị. Máy không trả lại tiền thừa. Xin chọn cách xử lý.</translation>
    </message>
    <message id="over.note">
        <source>Your note</source>
        <translation>Tờ tiền của quý vị</translation>
    </message>
    <message id="over.extra">
        <source>Extra</source>
        <translation>Phần dư</translation>
    </message>
    <message id="over.credit">
        <source>Credit my account</source>
        <translation>Ghi có vào tài khoản</translation>
    </message>
    <message id="over.return">
        <source>Give my note back</source>
        <translation>Trả lại tờ tiền cho tôi</translation>
    </message>
    <message id="over.return_line">
        <source>Then use a smaller note.</source>
        <translation>Sau đó dùng tờ nhỏ hơn.</translation>
    </message>
    <message id="over.silence">
        <source>Without an answer, your note is returned.</source>
        <translation>Nếu không trả lời, tờ tiền sẽ được trả lại.</translation>
    </message>
    <message id="over.title">
        <source>This note is more than needed</source>
        <translation>Tờ tiền này lớn hơn số cần trả</translation>
    </message>
    <message id="over.credit_line">
        <source>{extra} more goes to your account.</source>
        <translation>Thêm {extra} vào tài khoản của quý vị.</translation>
    </message>
</context>
<context>
    <name>stop</name>
    <message id="stop.title">
        <source>Stop paying in cash?</source>
        <translation>Ngừng trả bằng tiền mặt?</translation>
    </message>
    <message id="stop.nothing">
        <source>No money is inside. You can leave, or go on.</source>
        <translation>Trong máy không có tiền. Quý vị có thể rời đi hoặc tiếp tục.</translation>
    </message>
    <message id="stop.inside">
        <source>Your {held} is inside and recorded. Pay it to your bill, or go on.</source>
        <translation>{held} của quý vị đã vào máy và được ghi nhận. Xin trả vào hóa đơn hoặc tiếp tục.</translation>
    </message>
    <message id="stop.held">
        <source>Paid in</source>
        <translation>Đã đưa vào</translation>
    </message>
    <message id="stop.pay">
        <source>Pay what is in</source>
        <translation>Trả số đã đưa vào</translation>
    </message>
    <message id="stop.pay_line">
        <source>{held} goes to your bill.</source>
        <translation>{held} được trả vào hóa đơn.</translation>
    </message>
    <message id="stop.go_on">
        <source>Go on with cash</source>
        <translation>Tiếp tục bằng tiền mặt</translation>
    </message>
    <message id="stop.go_on_line">
        <source>{to_pay} is still to pay.</source>
        <translation>Còn phải trả {to_pay}.</translation>
    </message>
    <message id="stop.rest">
        <source>Pay the rest by card</source>
        <translation>Trả phần còn lại bằng thẻ</translation>
    </message>
    <message id="stop.rest_line">
        <source>{to_pay} on your card.</source>
        <translation>{to_pay} trên thẻ của quý vị.</translation>
    </message>
    <message id="stop.rest_fee_line">
        <source>{to_pay} on your card, fee included.</source>
        <translation>{to_pay} trên thẻ của quý vị, gồm cả phí.</translation>
    </message>
    <message id="stop.card">
        <source>Pay by card instead</source>
        <translation>Trả bằng thẻ</translation>
    </message>
    <message id="stop.leave">
        <source>Leave without paying</source>
        <translation>Rời đi, không trả tiền</translation>
    </message>
</context>
<context>
    <name>posting</name>
    <message id="posting.title">
        <source>Recording your payment</source>
        <translation>Đang ghi nhận khoản thanh toán</translation>
    </message>
    <message id="posting.closing">
        <source>We are closing the note slot. Your {held} is recorded and safe.</source>
        <translation>Chúng tôi đang đóng khe nhận tiền. {held} của quý vị đã được ghi nhận và giữ an toàn.</translation>
    </message>
    <message id="posting.recording">
        <source>We are telling {biller}. Your {held} is recorded and safe.</source>
        <translation>Chúng tôi đang báo cho {biller}. {held} của quý vị đã được ghi nhận và giữ an toàn.</translation>
    </message>
    <message id="posting.nothing">
        <source>We are closing the note slot. No money is inside.</source>
        <translation>Chúng tôi đang đóng khe nhận tiền. Trong máy không có tiền.</translation>
    </message>
    <message id="posting.amount">
        <source>Your payment</source>
        <translation>Khoản thanh toán</translation>
    </message>
    <message id="posting.wait">
        <source>Please wait for your slip. You get one whatever happens.</source>
        <translation>Xin chờ phiếu. Quý vị luôn nhận được phiếu.</translation>
    </message>
    <message id="posting.recording_bills">
        <source>We are telling your billers. Your {held} is recorded and safe.</source>
        <translation>Chúng tôi đang báo cho các công ty. {held} của quý vị đã được ghi nhận và giữ an toàn.</translation>
    </message>
</context>
<context>
    <name>receipt</name>
    <message id="receipt.paid">
        <source>Paid</source>
        <translation>Đã thanh toán</translation>
    </message>
    <message id="receipt.pending">
        <source>Pending</source>
        <translation>Đang chờ</translation>
    </message>
    <message id="receipt.not_taken">
        <source>Not taken</source>
        <translation>Không thu tiền</translation>
    </message>
    <message id="receipt.title">
        <source>Receipt {confirmation}</source>
        <translation>Biên lai {confirmation}</translation>
    </message>
    <message id="receipt.reprint">
        <source>Copy</source>
        <translation>Bản in lại</translation>
    </message>
    <message id="receipt.date">
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message id="receipt.kiosk">
        <source>Kiosk</source>
        <translation>Máy</translation>
    </message>
    <message id="receipt.place">
        <source>Place</source>
        <translation>Nơi</translation>
    </message>
    <message id="receipt.number">
        <source>Pay-bill number</source>
        <translation>Số thanh toán</translation>
    </message>
    <message id="receipt.former_number">
        <source>Former number</source>
        <translation>Số cũ</translation>
    </message>
    <message id="receipt.ending_in">
        <source>ending in {last4}</source>
        <translation>số cuối {last4}</translation>
    </message>
    <message id="receipt.amount">
        <source>Amount</source>
        <translation>Số tiền</translation>
    </message>
    <message id="receipt.fee">
        <source>Fee</source>
        <translation>Phí</translation>
    </message>
    <message id="receipt.no_fee">
        <source>No fee</source>
        <translation>Không tính phí</translation>
    </message>
    <message id="receipt.total">
        <source>Total</source>
        <translation>Tổng số</translation>
    </message>
    <message id="receipt.cash_in">
        <source>Cash put in</source>
        <translation>Tiền mặt đã đưa vào</translation>
    </message>
    <message id="receipt.card">
        <source>Card</source>
        <translation>Thẻ</translation>
    </message>
    <message id="receipt.card_charged">
        <source>Charged to your card</source>
        <translation>Đã trừ vào thẻ</translation>
    </message>
    <message id="receipt.card_asked">
        <source>Asked on your card</source>
        <translation>Đã yêu cầu từ thẻ</translation>
    </message>
    <message id="receipt.card_approval">
        <source>Card approval</source>
        <translation>Mã chấp thuận thẻ</translation>
    </message>
    <message id="receipt.card_reference">
        <source>Card reference</source>
        <translation>Mã tham chiếu thẻ</translation>
    </message>
    <message id="receipt.card_terminal">
        <source>Card terminal</source>
        <translation>Máy đọc thẻ</translation>
    </message>
    <message id="receipt.credited">
        <source>Credited to your account</source>
        <translation>Đã ghi có vào tài khoản</translation>
    </message>
    <message id="receipt.held">
        <source>Kept for you</source>
        <translation>Được giữ cho quý vị</translation>
    </message>
    <message id="receipt.in_doubt">
        <source>Being checked</source>
        <translation>Đang kiểm tra</translation>
    </message>
    <message id="receipt.balance">
        <source>Balance left</source>
        <translation>Số còn nợ</translation>
    </message>
    <message id="receipt.balance_credit">
        <source>Credit on your account</source>
        <translation>Số dư có trong tài khoản</translation>
    </message>
    <message id="receipt.brought">
        <source>From an earlier payment</source>
        <translation>Từ lần thanh toán trước</translation>
    </message>
    <message id="receipt.supplement_of">
        <source>Confirmation of that payment</source>
        <translation>Số xác nhận của lần đó</translation>
    </message>
    <message id="receipt.by_when">
        <source>We will know by {moment}. If not, show this slip to an attendant.</source>
        <translation>Chúng tôi sẽ biết kết quả trước {moment}. Nếu không, xin đưa phiếu này cho nhân viên xem.</translation>
    </message>
    <message id="receipt.as_of">
        <source>Balance as of</source>
        <translation>Số nợ tính đến</translation>
    </message>
    <message id="receipt.remaining">
        <source>Remaining {amount}. Please pay it by the due date.</source>
        <translation>Còn phải trả {amount}. Xin trả trước ngày đến hạn.</translation>
    </message>
    <message id="receipt.confirmation">
        <source>Confirmation number</source>
        <translation>Số xác nhận</translation>
    </message>
    <message id="receipt.approval">
        <source>Approval reference</source>
        <translation>Mã chấp thuận</translation>
    </message>
    <message id="receipt.trace">
        <source>Trace number</source>
        <translation>Số theo dõi</translation>
    </message>
    <message id="receipt.recovery_code">
        <source>Code for the attendant</source>
        <translation>Mã cho nhân viên</translation>
    </message>
    <message id="receipt.paid_note">
        <source>Your payment of {amount} to {biller} is Paid. Keep this receipt.</source>
        <translation>Khoản {amount} cho {biller} Đã thanh toán. Xin giữ biên lai này.</translation>
    </message>
    <message id="receipt.pending_note">
        <source>We have your {amount}. It is Pending until {biller} answers. Keep this slip; do not pay again.</source>
        <translation>Chúng tôi đang giữ {amount} của quý vị. Khoản này Đang chờ {biller} trả lời. Xin giữ phiếu này; đừng trả lần nữa.</translation>
    </message>
    <message id="receipt.do_not_pay_again">
        <source>Do not pay this bill again.</source>
        <translation>Xin đừng trả hóa đơn này lần nữa.</translation>
    </message>
    <message id="receipt.not_taken_note">
        <source>No money was taken.</source>
        <translation>Không thu tiền nào.</translation>
    </message>
    <message id="receipt.not_charged_note">
        <source>Your card was not charged. No money was taken.</source>
        <translation>Thẻ của quý vị không bị trừ tiền. Không thu tiền nào.</translation>
    </message>
    <message id="receipt.taken_back_note">
        <source>The charge on your card was taken back. No money was taken. Keep this slip.</source>
        <translation>Khoản trừ trên thẻ đã được hoàn lại. Không thu tiền nào. Xin giữ phiếu này.</translation>
    </message>
    <message id="receipt.card_note">
        <source>We are still asking your bank. Your payment is Pending. Keep this slip.</source>
        <translation>Chúng tôi vẫn đang hỏi ngân hàng. Khoản thanh toán Đang chờ. Xin giữ phiếu này.</translation>
    </message>
    <message id="receipt.cash_safe_note">
        <source>Your {amount} in cash is recorded and safe.</source>
        <translation>{amount} tiền mặt của quý vị đã được ghi nhận và giữ an toàn.</translation>
    </message>
    <message id="receipt.refused_note">
        <source>This payment to {biller} was not made. Your {amount} is kept for you. Show this slip to an attendant.</source>
        <translation>Khoản trả cho {biller} không thực hiện được. Chúng tôi giữ {amount} cho quý vị. Xin đưa phiếu này cho nhân viên xem.</translation>
    </message>
    <message id="receipt.doubt_note">
        <source>One note is being checked. It may be counted later. Show this slip to an attendant.</source>
        <translation>Một tờ tiền đang được kiểm tra. Tờ tiền có thể được tính sau. Xin đưa phiếu này cho nhân viên xem.</translation>
    </message>
    <message id="receipt.abandoned_note">
        <source>Time ran out, so we paid {amount} to your bill. It is recorded as {outcome}.</source>
        <translation>Đã hết giờ nên chúng tôi trả {amount} vào hóa đơn. Khoản này được ghi là {outcome}.</translation>
    </message>
    <message id="receipt.restart_note">
        <source>This payment was interrupted. {amount} was inside, and it is recorded.</source>
        <translation>Lần thanh toán này bị gián đoạn. Trong máy có {amount} và đã được ghi nhận.</translation>
    </message>
    <message id="receipt.restart_card_note">
        <source>This payment was interrupted. {amount} was paid, and it is recorded.</source>
        <translation>Lần thanh toán này bị gián đoạn. {amount} đã được trả và ghi nhận.</translation>
    </message>
    <message id="receipt.wrong">
        <source>Something wrong? Keep this paper. Show it to an attendant with the confirmation number.</source>
        <translation>Có gì chưa đúng? Xin giữ giấy này. Đưa nhân viên xem cùng với số xác nhận.</translation>
    </message>
    <message id="receipt.help_line">
        <source>Help line: {phone}</source>
        <translation>Đường dây trợ giúp: {phone}</translation>
    </message>
    <message id="receipt.verify">
        <source>Scan to check this receipt.</source>
        <translation>Quét để kiểm tra biên lai này.</translation>
    </message>
    <message id="receipt.thanks">
        <source>Thank you.</source>
        <translation>Cảm ơn quý vị.</translation>
    </message>
    <message id="receipt.paid_bills_note">
        <source>Your payment of {amount} is Paid. Keep this receipt.</source>
        <translation>Khoản {amount} của quý vị Đã thanh toán. Xin giữ biên lai này.</translation>
    </message>
    <message id="receipt.pending_bills_note">
        <source>{amount} is Pending until each biller answers. Do not pay these bills again.</source>
        <translation>Khoản {amount} Đang chờ các công ty trả lời. Đừng trả các hóa đơn này lần nữa.</translation>
    </message>
    <message id="receipt.kept_bills_note">
        <source>Your {amount} is kept for you. Show this slip to an attendant.</source>
        <translation>Chúng tôi giữ {amount} cho quý vị. Xin đưa phiếu này cho nhân viên xem.</translation>
    </message>
    <message id="receipt.abandoned_bills_note">
        <source>Time ran out, so we paid {amount} to your bills. It is recorded.</source>
        <translation>Đã hết giờ nên chúng tôi trả {amount} vào các hóa đơn. Khoản này đã được ghi nhận.</translation>
    </message>
    <message id="receipt.left_bills_note">
        <source>A bill marked Not taken got no money.</source>
        <translation>Hóa đơn ghi Không thu tiền chưa nhận được tiền.</translation>
    </message>
</context>
<context>
    <name>prefer</name>
    <message id="prefer.title">
        <source>Make this easier</source>
        <translation>Cho dễ dùng hơn</translation>
    </message>
    <message id="prefer.lead">
        <source>Each choice works at once. Your bill stays as it is.</source>
        <translation>Mỗi lựa chọn có tác dụng ngay. Hóa đơn của quý vị không thay đổi.</translation>
    </message>
    <message id="prefer.size">
        <source>Size of the words</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message id="prefer.standard">
        <source>Standard</source>
        <translation>Vừa</translation>
    </message>
    <message id="prefer.large">
        <source>Large</source>
        <translation>Lớn</translation>
    </message>
    <message id="prefer.extra_large">
        <source>Larger</source>
        <translation>Lớn hơn</translation>
    </message>
    <message id="prefer.largest">
        <source>Largest</source>
        <translation>Lớn nhất</translation>
    </message>
    <message id="prefer.theme">
        <source>Colours</source>
        <translation>Màu sắc</translation>
    </message>
    <message id="prefer.light">
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message id="prefer.dark">
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message id="prefer.high_contrast">
        <source>Strong</source>
        <translation>Tương phản</translation>
    </message>
    <message id="prefer.soft">
        <source>Soft</source>
        <translation>Dịu</translation>
    </message>
    <message id="prefer.reach">
        <source>Where the buttons are</source>
        <translation>Vị trí các nút</translation>
    </message>
    <message id="prefer.whole">
        <source>Whole screen</source>
        <translation>Cả màn hình</translation>
    </message>
    <message id="prefer.low">
        <source>Lower half</source>
        <translation>Nửa dưới</translation>
    </message>
    <message id="prefer.time">
        <source>Time to think</source>
        <translation>Thời gian suy nghĩ</translation>
    </message>
    <message id="prefer.time_3">
        <source>3 times longer</source>
        <translation>Gấp 3 lần</translation>
    </message>
    <message id="prefer.time_10">
        <source>10 times longer</source>
        <translation>Gấp 10 lần</translation>
    </message>
    <message id="prefer.reset">
        <source>As it was</source>
        <translation>Như lúc đầu</translation>
    </message>
    <message id="prefer.done">
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message id="prefer.time_1">
        <source>Usual</source>
        <translation>Thường</translation>
    </message>
    <message id="prefer.audio">
        <source>Speech</source>
        <translation>Giọng nói</translation>
    </message>
    <message id="prefer.audio_off">
        <source>Off</source>
        <translation>Tắt</translation>
    </message>
    <message id="prefer.audio_on">
        <source>On</source>
        <translation>Bật</translation>
    </message>
    <message id="prefer.rate">
        <source>Speed of speech: {step} of {steps}</source>
        <translation>Tốc độ giọng nói: {step} trên {steps}</translation>
    </message>
    <message id="prefer.rate_less">
        <source>Slower</source>
        <translation>Chậm hơn</translation>
    </message>
    <message id="prefer.rate_more">
        <source>Faster</source>
        <translation>Nhanh hơn</translation>
    </message>
    <message id="prefer.volume">
        <source>Volume: {step} of {steps}</source>
        <translation>Âm lượng: {step} trên {steps}</translation>
    </message>
    <message id="prefer.volume_less">
        <source>Softer</source>
        <translation>Nhỏ hơn</translation>
    </message>
    <message id="prefer.volume_more">
        <source>Louder</source>
        <translation>To hơn</translation>
    </message>
    <message id="prefer.curtain">
        <source>The screen</source>
        <translation>Màn hình</translation>
    </message>
    <message id="prefer.curtain_off">
        <source>Visible</source>
        <translation>Hiện</translation>
    </message>
    <message id="prefer.curtain_on">
        <source>Black</source>
        <translation>Tối đen</translation>
    </message>
    <message id="prefer.masked">
        <source>What you type</source>
        <translation>Những gì quý vị gõ</translation>
    </message>
    <message id="prefer.masked_off">
        <source>As it is</source>
        <translation>Hiện rõ</translation>
    </message>
    <message id="prefer.masked_on">
        <source>Only dots</source>
        <translation>Chỉ dấu chấm</translation>
    </message>
    <message id="prefer.end">
        <source>That is as far as it goes.</source>
        <translation>Đã hết mức.</translation>
    </message>
</context>
<context>
    <name>chrome</name>
    <message id="header.languages">
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message id="language.title">
        <source>Choose your language</source>
        <translation>Chọn ngôn ngữ của quý vị</translation>
    </message>
    <message id="footer.accessibility">
        <source>Easier</source>
        <translation>Dễ dùng hơn</translation>
    </message>
    <message id="footer.language">
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message id="page.more_read">
        <source>Read more</source>
        <translation>Đọc tiếp</translation>
    </message>
    <message id="page.more_choices">
        <source>More choices</source>
        <translation>Lựa chọn khác</translation>
    </message>
</context>
<context>
    <name>mail</name>
    <message id="mail.choose">
        <source>Send e-mail</source>
        <translation>Gửi e-mail</translation>
    </message>
    <message id="mail.title">
        <source>Type your e-mail address</source>
        <translation>Nhập địa chỉ e-mail</translation>
    </message>
    <message id="mail.lead">
        <source>We use it for this receipt only. Paper comes as well.</source>
        <translation>Chúng tôi chỉ dùng cho biên lai này. Quý vị vẫn có bản giấy.</translation>
    </message>
    <message id="mail.entry">
        <source>E-mail address</source>
        <translation>Địa chỉ e-mail</translation>
    </message>
    <message id="mail.empty">
        <source>name@example.com</source>
        <translation>ten@example.com</translation>
    </message>
    <message id="mail.clear">
        <source>Clear</source>
        <translation>Xóa hết</translation>
    </message>
    <message id="mail.enter">
        <source>Next</source>
        <translation>Tiếp</translation>
    </message>
    <message id="mail.short">
        <source>This address is not complete</source>
        <translation>Địa chỉ chưa đủ</translation>
    </message>
    <message id="mail.wrong">
        <source>This address is not complete. Check it. Your payment is recorded.</source>
        <translation>Địa chỉ này chưa đầy đủ. Xin xem lại. Khoản thanh toán đã được ghi nhận.</translation>
    </message>
    <message id="mail.ask">
        <source>Send it to this address?</source>
        <translation>Gửi đến địa chỉ này?</translation>
    </message>
    <message id="mail.ask_lead">
        <source>Please read it letter by letter.</source>
        <translation>Xin đọc lại từng chữ.</translation>
    </message>
    <message id="mail.yes">
        <source>Yes, send it</source>
        <translation>Vâng, gửi đi</translation>
    </message>
    <message id="mail.no">
        <source>No, change it</source>
        <translation>Không, sửa lại</translation>
    </message>
    <message id="mail.wanted">
        <source>Your e-mail is being sent.</source>
        <translation>E-mail của quý vị đang được gửi.</translation>
    </message>
    <message id="mail.sent">
        <source>Your e-mail was sent.</source>
        <translation>E-mail của quý vị đã được gửi.</translation>
    </message>
    <message id="mail.later">
        <source>Your e-mail has to wait. We keep trying. Your payment is recorded.</source>
        <translation>E-mail của quý vị phải chờ. Chúng tôi tiếp tục gửi. Khoản thanh toán đã được ghi nhận.</translation>
    </message>
    <message id="mail.refused">
        <source>Your e-mail was not sent.</source>
        <translation>E-mail của quý vị chưa được gửi.</translation>
    </message>
</context>
<context>
    <name>phone</name>
    <message id="phone.title">
        <source>Keep it on your phone</source>
        <translation>Lưu vào điện thoại</translation>
    </message>
    <message id="phone.line">
        <source>Scan this code with your phone.</source>
        <translation>Xin quét mã này bằng điện thoại.</translation>
    </message>
</context>
<context>
    <name>cart</name>
    <message id="cart.title">
        <source>Your bills</source>
        <translation>Các hóa đơn của quý vị</translation>
    </message>
    <message id="cart.lead">
        <source>You pay all of them together.</source>
        <translation>Quý vị trả tất cả cùng một lúc.</translation>
    </message>
    <message id="cart.add">
        <source>Add another bill</source>
        <translation>Thêm hóa đơn khác</translation>
    </message>
    <message id="cart.full">
        <source>No more bills fit on this list</source>
        <translation>Danh sách này không thể thêm hóa đơn</translation>
    </message>
    <message id="cart.change">
        <source>Change amount</source>
        <translation>Đổi số tiền</translation>
    </message>
    <message id="cart.remove">
        <source>Remove</source>
        <translation>Bỏ ra</translation>
    </message>
    <message id="cart.bill">
        <source>{biller} {last4}</source>
        <translation>{biller} {last4}</translation>
    </message>
    <message id="cart.sum">
        <source>All together</source>
        <translation>Tất cả cộng lại</translation>
    </message>
    <message id="cart.go_on">
        <source>Pay these bills</source>
        <translation>Trả các hóa đơn này</translation>
    </message>
    <message id="cart.count">
        <source>Bills: {count}</source>
        <translation>Hóa đơn: {count}</translation>
    </message>
    <message id="cart.kept">
        <source>Kept for you</source>
        <translation>Được giữ cho quý vị</translation>
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
        <translation>Xin chào. Quý vị có thể trả tiền bằng cách nghe.</translation>
    </message>
    <message id="say.keys_move">
        <source>Down goes on, Up goes back. Enter goes to the choices, then chooses.</source>
        <translation>Phím Xuống đi tới, Lên quay lại. Phím Nhập tới các lựa chọn, rồi chọn.</translation>
    </message>
    <message id="say.keys_again">
        <source>Star says it again. Zero makes the screen black. Help tells about all keys.</source>
        <translation>Phím sao nói lại. Phím không làm màn hình tối đen. Trợ giúp giải thích mọi phím.</translation>
    </message>
    <message id="say.choices">
        <source>Choices: {count}. Press Down.</source>
        <translation>Lựa chọn: {count}. Xin nhấn Xuống.</translation>
    </message>
    <message id="say.type">
        <source>Type with the keys. Then press Enter.</source>
        <translation>Xin gõ bằng các phím. Rồi nhấn Nhập.</translation>
    </message>
    <message id="say.type_letters">
        <source>Star changes to letters. Press a key until you hear yours, then the hash key.</source>
        <translation>Phím sao chuyển sang chữ cái. Nhấn một phím đến khi nghe chữ cần, rồi nhấn phím thăng.</translation>
    </message>
    <message id="say.any_key">
        <source>Press any key to go on.</source>
        <translation>Xin nhấn phím bất kỳ để tiếp tục.</translation>
    </message>
    <message id="say.letters">
        <source>Letters. The hash key takes the one you heard.</source>
        <translation>Chữ cái. Phím thăng lấy chữ vừa nghe.</translation>
    </message>
    <message id="say.digits">
        <source>Digits.</source>
        <translation>Chữ số.</translation>
    </message>
    <message id="say.erased">
        <source>The last one is gone.</source>
        <translation>Đã xóa ký tự cuối.</translation>
    </message>
    <message id="say.off">
        <source>Not available. {reason}</source>
        <translation>Không dùng được. {reason}</translation>
    </message>
    <message id="say.chosen">
        <source>Chosen.</source>
        <translation>Đã chọn.</translation>
    </message>
    <message id="say.free">
        <source>Not chosen.</source>
        <translation>Chưa chọn.</translation>
    </message>
    <message id="say.private">
        <source>This is private. Put in headphones to hear it.</source>
        <translation>Phần này riêng tư. Xin cắm tai nghe để nghe.</translation>
    </message>
    <message id="say.hidden">
        <source>dot</source>
        <translation>chấm</translation>
    </message>
    <message id="say.rate">
        <source>Speed {step} of {steps}.</source>
        <translation>Tốc độ {step} trên {steps}.</translation>
    </message>
    <message id="say.volume">
        <source>Volume {step} of {steps}.</source>
        <translation>Âm lượng {step} trên {steps}.</translation>
    </message>
    <message id="say.nowhere">
        <source>There is nothing to choose here. Press Down.</source>
        <translation>Ở đây không có gì để chọn. Xin nhấn Xuống.</translation>
    </message>
    <message id="say.curtain">
        <source>Nothing is said now. Put the headphones in, or touch here to see the screen.</source>
        <translation>Bây giờ không có tiếng. Xin cắm tai nghe, hoặc chạm vào đây để xem màn hình.</translation>
    </message>
    <message id="say.broken">
        <source>Speech is off</source>
        <translation>Không có tiếng</translation>
    </message>
    <message id="say.language">
        <source>For English, press {digit}.</source>
        <translation>Tiếng Việt, xin nhấn phím {digit}.</translation>
    </message>
    <message id="say.choices_again">
        <source>Choices: {count}.</source>
        <translation>Lựa chọn: {count}.</translation>
    </message>
    <message id="say.goodbye">
        <source>Finished. Press a key to begin again.</source>
        <translation>Đã xong. Xin nhấn một phím để bắt đầu lại.</translation>
    </message>
    <message id="say.black">
        <source>The screen is black.</source>
        <translation>Màn hình tối đen.</translation>
    </message>
    <message id="say.visible">
        <source>The screen is visible.</source>
        <translation>Màn hình nhìn thấy được.</translation>
    </message>
</context>
</TS>
