import type { LocaleCode } from '@loi-giai/shared';
import type { ApiProblemCode } from './api-problem';

/** What happened, what is kept, what to do: one or two sentences for every code. A missing one does not compile. */
export const PROBLEM_TEXTS: Record<LocaleCode, Record<ApiProblemCode, string>> = {
  vi: {
    offline:
      'Không kết nối được với máy chủ. Nội dung đã nhập vẫn còn trên trang này; hãy kiểm tra mạng rồi thử lại.',
    validation: 'Có mục chưa đúng. Hãy sửa các mục được đánh dấu rồi gửi lại; phần còn lại được giữ nguyên.',
    not_found: 'Không tìm thấy nội dung này.',
    forbidden: 'Tài khoản này không được thực hiện việc đó.',
    sign_in_required: 'Phiên làm việc đã kết thúc. Hãy đăng nhập lại để tiếp tục.',
    csrf: 'Yêu cầu không đến từ trang này nên đã bị từ chối. Hãy tải lại trang rồi thử lại.',
    too_many_requests: 'Có quá nhiều lần thử trong thời gian ngắn. Hãy chờ vài phút rồi thử lại.',
    body_too_large: 'Nội dung gửi lên quá lớn. Hãy rút gọn hoặc tách tệp rồi gửi lại.',
    bad_request: 'Máy chủ không hiểu được yêu cầu. Hãy tải lại trang rồi thử lại.',
    stale:
      'Nội dung này vừa được thay đổi ở nơi khác. Hãy tải lại trang để xem bản mới nhất trước khi sửa tiếp.',
    wrong_state:
      'Việc này không còn thực hiện được ở trạng thái hiện tại. Hãy tải lại trang để xem trạng thái mới.',
    unavailable: 'Hệ thống tạm thời chưa phục vụ được. Nội dung đã nhập vẫn còn; hãy thử lại sau ít phút.',
    internal: 'Hệ thống gặp lỗi ngoài dự kiến và đã ghi nhận lại. Nội dung đã nhập vẫn còn; hãy thử lại.',
    credentials_wrong: 'Địa chỉ thư điện tử hoặc mật khẩu không đúng.',
    account_disabled: 'Tài khoản này đã bị khóa. Hãy liên hệ quản trị viên.',
    email_unconfirmed: 'Địa chỉ thư điện tử chưa được xác nhận. Hãy mở liên kết trong thư chúng tôi đã gửi.',
    link_invalid: 'Liên kết này không còn hiệu lực: đã được dùng hoặc đã hết hạn. Hãy yêu cầu liên kết mới.',
    code_taken: 'Mã này đã được dùng. Hãy chọn mã khác.',
    import_invalid:
      'Tệp có dòng chưa đúng nên chưa có gì được nhập. Hãy sửa các dòng được liệt kê rồi nhập lại.',
    agency_cycle: 'Cơ quan cấp trên không được là chính nó hoặc cơ quan trực thuộc nó.',
    working_group_incomplete: 'Tổ công tác chưa đủ tổ trưởng, thư ký và thành viên.',
    working_group_missing:
      'Cơ quan này chưa có Tổ công tác còn nhiệm kỳ. Hãy thành lập hoặc gia hạn Tổ công tác trước.',
    challenge_incomplete: 'Bài toán còn mục chưa điền. Hãy hoàn thành các mục còn thiếu.',
    weights_not_hundred: 'Tổng trọng số của các tiêu chí phải bằng 100.',
    dates_out_of_order:
      'Các mốc thời gian chưa theo đúng thứ tự: hạn đặt câu hỏi, hạn nộp giải pháp, ngày công bố.',
    triage_missing: 'Bài toán chưa được sàng lọc kể từ lần duyệt gần nhất. Hãy sàng lọc trước khi công bố.',
    four_eyes:
      'Người soạn không được tự duyệt, người đề xuất không được tự quyết định. Việc này cần một người khác.',
    reason_required: 'Cần ghi rõ lý do.',
    already_called_again: 'Bài toán này đã được kêu gọi lại bằng một bài toán khác.',
    addendum_open: 'Bài toán đang có một bản bổ sung, đính chính chưa công bố. Hãy hoàn tất bản đó trước.',
    addendum_empty: 'Bản bổ sung, đính chính chưa thay đổi nội dung nào.',
    addendum_missing:
      'Nội dung trả lời làm thay đổi yêu cầu của bài toán chỉ được công bố cùng một bản bổ sung, đính chính. Hãy soạn bản đó trước.',
    enquiries_closed: 'Đã hết thời hạn đặt câu hỏi.',
    too_many_questions: 'Hôm nay tổ chức đã gửi đủ số câu hỏi cho phép. Xin gửi tiếp vào ngày mai.',
    already_joined: 'Cơ quan này đã cùng thực hiện bài toán.',
    join_request_open: 'Cơ quan này đã gửi đề nghị cùng thực hiện và đang chờ trả lời.',
    join_answered: 'Đề nghị này đã được trả lời hoặc đã rút.',
    tax_code_taken:
      'Mã số thuế này đã thuộc về một tổ chức khác trên cổng. Nếu đó là tổ chức của Ông/Bà, hãy gửi đề nghị nhận lại tổ chức.',
    name_taken: 'Đã có tổ chức mang đúng tên này trên cổng. Hãy dùng tên đầy đủ hoặc tên khác.',
    too_many_organizations:
      'Tài khoản này đã là chủ sở hữu của số tổ chức tối đa. Hãy giao bớt quyền chủ sở hữu hoặc đóng tổ chức không còn dùng.',
    too_many_members: 'Tổ chức đã có số thành viên và lời mời tối đa.',
    too_many_invitations: 'Tổ chức đã gửi số lời mời tối đa trong một ngày. Hãy mời tiếp vào ngày mai.',
    too_many_claims: 'Tài khoản này đang có số đề nghị nhận tổ chức tối đa. Hãy chờ trả lời hoặc rút bớt.',
    claim_open: 'Đã có đề nghị cho mã số thuế này, đang chờ trả lời.',
    already_member: 'Ông/Bà đã là thành viên của tổ chức có mã số thuế này.',
    handover_open: 'Đang có một đề nghị giao quyền chủ sở hữu chờ trả lời.',
    organization_busy:
      'Tổ chức còn giải pháp đang soạn, đang dự thi hoặc việc đặt hàng đang thực hiện nên chưa đóng được.',
    owner_missing:
      'Tổ chức phải luôn có ít nhất một chủ sở hữu. Hãy giao quyền chủ sở hữu cho người khác trước.',
    call_closed: 'Đã hết thời hạn nộp giải pháp. Bản nháp được giữ lại nhưng không nộp được nữa.',
    call_not_open: 'Bài toán này chưa mở hoặc không còn nhận giải pháp.',
    proposal_exists: 'Tổ chức này đã có một giải pháp cho bài toán. Hãy mở giải pháp đó để sửa.',
    proposal_incomplete: 'Giải pháp còn mục chưa điền. Hãy hoàn thành các mục còn thiếu trước khi nộp.',
    proposal_limit:
      'Tổ chức này đã tham gia đủ số giải pháp mà bài toán cho phép. Hãy rút, bỏ bản nháp hoặc rút lại đồng ý ở giải pháp khác trước.',
    partners_pending:
      'Còn tổ chức được mời cùng tham gia chưa trả lời. Hãy chờ trả lời hoặc rút lời mời trước khi nộp.',
    too_many_partners: 'Đã đủ số tổ chức được mời cùng tham gia. Hãy bỏ bớt trước khi mời thêm.',
    file_type_refused: 'Loại tệp này không được nhận. Hãy dùng PDF, PNG, JPEG hoặc tài liệu Office.',
    file_too_large: 'Tệp quá lớn. Hãy nén lại hoặc tách thành nhiều tệp.',
    too_many_files: 'Đã đủ số tệp được đính kèm. Hãy bỏ bớt một tệp trước khi thêm.',
    too_many_drafts:
      'Tài khoản này đã mở quá nhiều bản nháp. Hãy nộp, trình duyệt hoặc lưu trữ các bản đang soạn trước khi soạn thêm.',
    too_many_uploads:
      'Tài khoản này còn nhiều tệp đang tải lên dở. Hãy tải xong hoặc bỏ các tệp đó trước khi thêm tệp khác.',
    archive_path:
      'Tệp bị từ chối vì tên các phần bên trong chứa đường dẫn không an toàn. Hãy lưu lại tệp từ phần mềm soạn thảo.',
    archive_too_large:
      'Tệp bị từ chối vì khi mở ra lớn bất thường so với kích thước của nó. Hãy lưu lại tệp hoặc xuất ra PDF.',
    archive_damaged: 'Tệp bị hỏng hoặc đặt mật khẩu nên không đọc được. Hãy lưu lại tệp hoặc xuất ra PDF.',
    still_sealed:
      'Giải pháp còn được niêm phong: chưa hết hạn nộp, hoặc chủ tịch và thư ký hội đồng chưa cùng mở niêm phong.',
    panel_too_small: 'Hội đồng đánh giá cần ít nhất ba thành viên.',
    panel_roles_missing: 'Hội đồng đánh giá cần có chủ tịch và thư ký.',
    panel_even: 'Số người chấm điểm phải là số lẻ. Hãy thêm hoặc bớt một người.',
    panel_term_over:
      'Hôm nay không nằm trong thời hạn hoạt động của hội đồng. Hãy đề nghị cơ quan ra đề sửa thời hạn trước khi mở chấm điểm.',
    invitation_open: 'Hãy nhận lời mời tham gia hội đồng trước khi khai báo.',
    seat_vacant:
      'Có chuyên gia đã từ chối lời mời. Cơ quan ra đề cần cử người khác trước khi hội đồng làm việc tiếp.',
    declaration_missing: 'Hãy khai báo xung đột lợi ích trước; hồ sơ chỉ mở sau khi khai báo.',
    score_out_of_scale: 'Có điểm nằm ngoài thang điểm của tiêu chí.',
    sheet_incomplete: 'Phiếu điểm còn tiêu chí chưa chấm.',
    sheet_submitted: 'Phiếu điểm đã nộp nên không sửa được nữa.',
    minutes_issued: 'Biên bản đã phát hành nên không sửa được nữa. Cần thay đổi thì lập biên bản đính chính.',
    papers_awaited:
      'Còn giải pháp đang chờ bổ sung giấy tờ. Thư ký cần xét các giải pháp đó trước khi mở chấm điểm; xem trang Xét tính hợp lệ.',
    papers_due: 'Chưa hết hạn bổ sung giấy tờ nên chưa thể loại giải pháp này.',
    papers_late: 'Đã hết hạn bổ sung giấy tờ nên hệ thống không nhận thêm.',
    screening_missing:
      'Còn giải pháp chưa được xét tính hợp lệ. Thư ký cần xét hết trước khi mở chấm điểm; xem trang Xét tính hợp lệ.',
    assignment_missing:
      'Còn giải pháp chưa đủ người chấm. Chủ tịch cần xác nhận phân công trước; xem trang Phân công chấm.',
    sheets_missing: 'Còn phiếu điểm chưa nộp.',
    consensus_missing:
      'Còn giải pháp hội đồng chưa thống nhất điểm. Chủ tịch ghi điểm thống nhất ở trang Phiên họp.',
    quorum_missing: 'Chưa đủ số thành viên được chấm theo quy định.',
    not_awardable: 'Giải pháp này có tiêu chí dưới mức tối thiểu nên không thể được chọn.',
    departure_reason_required:
      'Có giải pháp xếp trên không được đề xuất: phải ghi rõ lý do không theo thứ tự xếp hạng.',
    complaints_closed: 'Không còn tiếp nhận kiến nghị về kết quả này.',
    complaint_open: 'Giải pháp này đang có một kiến nghị chưa được trả lời.',
    complaint_period: 'Chưa bắt đầu được: thời hạn gửi kiến nghị về kết quả chưa hết.',
    complaints_open: 'Chưa bắt đầu được: còn kiến nghị về kết quả chưa được trả lời.',
    answer_missing: 'Chưa có dự thảo trả lời để ký.',
    measure_required:
      'Khi chấp nhận kiến nghị, phải ghi biện pháp xử lý kèm lý do; khi bác kiến nghị thì không ghi biện pháp.',
    chair_conflicted:
      'Chủ tịch hội đồng có xung đột lợi ích với một đơn vị dự thi nên không thể điều hành. Cơ quan cần cử chủ tịch khác.',
    seat_kept:
      'Khi đã mở chấm điểm, chỉ thay được chủ tịch có xung đột lợi ích hoặc thành viên có xung đột làm thiếu số người chấm, mỗi người thay một người.',
    tie_undecided: 'Các giải pháp đứng đầu bằng điểm nhau. Chủ tịch hội đồng cần quyết định và ghi lý do.',
    slot_taken: 'Khung giờ này trùng với một phần trình bày khác.',
    slot_standing: 'Giải pháp đã được xếp giờ trình bày. Bỏ khung giờ và gửi lại lịch trước.',
    pitch_ahead: 'Còn phần trình bày chưa diễn ra. Đợi trình bày xong, hoặc bỏ khung giờ và gửi lại lịch.',
    override_reason_required: 'Lựa chọn khác với đề xuất của hội đồng thì phải ghi rõ lý do.',
    too_many_subscriptions:
      'Mỗi người theo dõi được nhiều nhất 200 nội dung. Hãy bỏ theo dõi bớt trước khi thêm nội dung mới.',
    milestone_order: 'Các mốc chưa theo đúng thứ tự thời gian, hoặc bắt đầu trước khi việc phải chờ xong.',
    milestones_open: 'Còn mốc chưa hoàn thành.',
    milestones_missing: 'Cần ít nhất một mốc thực hiện.',
    terms_missing: 'Điều khoản còn thiếu nội dung bắt buộc của hình thức đặt hàng này.',
    document_missing: 'Còn thiếu văn bản bắt buộc của hình thức đặt hàng này.',
    reviews_open: 'Chưa thông qua hết các bước thẩm định.',
    stage_not_possible: 'Đặt hàng này chưa ký, hoặc đã có giai đoạn tiếp theo.',
    commission_exists: 'Giải pháp này đã có đặt hàng.',
    amendment_open: 'Đang có một phụ lục chưa ký xong.',
    report_early: 'Kỳ báo cáo này chưa bắt đầu.',
    report_empty: 'Báo cáo chưa nêu việc đã làm.',
    not_late: 'Hạng mục này không chậm tiến độ.',
    delivery_open: 'Mốc này đã có một lần bàn giao đang xử lý hoặc đã nghiệm thu.',
    criteria_unmet: 'Còn tiêu chí không đạt: trả lại kèm nội dung cần bổ sung, không nghiệm thu được.',
    not_accepted: 'Chưa nghiệm thu thì chưa thanh toán.',
    payment_above_value: 'Số tiền vượt giá trị đặt hàng. Còn có thể đề nghị: {remaining} đồng.',
    payments_open: 'Còn đề nghị thanh toán chưa xử lý xong.',
    value_committed: 'Giá trị không được thấp hơn số đã đề nghị và đã thanh toán: {committed} đồng.',
    highest_level: 'Vướng mắc đã ở cấp cao nhất.',
    publication_frozen: 'Bản đã công bố được giữ nguyên, không sửa được. Hãy viết bản đính chính, có lý do.',
    replication_exists: 'Cơ quan đã có đề nghị hoặc đang nhân rộng giải pháp này.',
    replication_own: 'Đây là giải pháp của chính cơ quan, không cần nhân rộng.',
    not_replicable:
      'Giải pháp này chưa có kết quả công bố còn hiệu lực, hoặc đặt hàng đã chấm dứt: chưa nhân rộng được.',
    agency_ended: 'Cơ quan này đã sáp nhập hoặc đổi tên. Hãy đề nghị thay mặt cơ quan kế thừa.',
    permit_open: 'Đặt hàng này đang có một hồ sơ thử nghiệm chưa xong.',
    permit_over: 'Hôm nay nằm ngoài thời hạn của giấy phép thử nghiệm.',
    cap_exceeded: 'Vượt số người tham gia tối đa mà giấy phép cho phép.',
    plan_cycle: 'Có những việc chờ lẫn nhau thành vòng. Hãy bỏ bớt một chỗ chờ.',
    measurement_missing: 'Chưa có kết quả đo cho tất cả các chỉ số.',
    measurement_unverified: 'Còn kết quả đo chưa được xác nhận.',
    measurement_too_old: 'Ngày đo trước ngày đo mức ban đầu, nên không so sánh được.',
    measurement_same_day: 'Chỉ số này đã có kết quả đo của ngày đó. Hãy đính chính kết quả đã có.',
    correction_open: 'Kết quả đo này đã có bản đính chính đang chờ xác nhận.',
    indicator_missing: 'Cần ít nhất một chỉ số để đo.',
    survey_closed: 'Cuộc khảo sát này đã kết thúc.',
    survey_open: 'Khảo sát còn đang mở. Hãy kết thúc khảo sát trước khi công bố kết quả.',
    already_answered: 'Phiếu trả lời từ thiết bị này đã được ghi nhận trước đó.',
    survey_token_forged: 'Phiếu này không do cổng cấp cho khảo sát này. Hãy mở lại khảo sát rồi trả lời.',
    survey_token_stale: 'Trang khảo sát đã mở quá lâu. Hãy tải lại trang rồi trả lời.',
    survey_link_revoked: 'Liên kết này không còn nhận câu trả lời.',
  },
  en: {
    offline:
      'The server cannot be reached. What you entered is still on this page; check your connection and try again.',
    validation:
      'Something is not right yet. Correct the marked fields and send again; everything else is kept.',
    not_found: 'This cannot be found.',
    forbidden: 'This account may not do that.',
    sign_in_required: 'Your session has ended. Sign in again to go on.',
    csrf: 'The request did not come from this page and was refused. Reload the page and try again.',
    too_many_requests: 'Too many attempts in a short time. Wait a few minutes and try again.',
    body_too_large: 'What was sent is too large. Shorten it or split the file, then send it again.',
    bad_request: 'The server did not understand the request. Reload the page and try again.',
    stale:
      'This was changed elsewhere a moment ago. Reload the page to see the latest version before you go on.',
    wrong_state: 'This is no longer possible in the present state. Reload the page to see what changed.',
    unavailable:
      'The service is not available right now. What you entered is kept; try again in a few minutes.',
    internal: 'Something unexpected went wrong and has been recorded. What you entered is kept; try again.',
    credentials_wrong: 'The e-mail address or the password is wrong.',
    account_disabled: 'This account is locked. Contact the administrator.',
    email_unconfirmed: 'The e-mail address has not been confirmed. Open the link in the mail we sent.',
    link_invalid: 'This link is no longer valid: it was used or has expired. Ask for a new one.',
    code_taken: 'This code is in use. Choose another one.',
    import_invalid:
      'Some lines of the file are wrong, so nothing was imported. Correct the lines listed and import again.',
    agency_cycle: 'An agency cannot be placed under itself or under one of its own units.',
    working_group_incomplete: 'The working group needs a chair, a secretary and members.',
    working_group_missing:
      'This agency has no working group whose term covers today. Set it up or renew it first.',
    challenge_incomplete: 'Parts of the challenge are still empty. Complete what is missing.',
    weights_not_hundred: 'The weights of the criteria must add up to 100.',
    dates_out_of_order: 'The dates are not in order: end of questions, closing time, announcement.',
    triage_missing:
      'The challenge has not been triaged since it was last approved. Triage it before publishing.',
    four_eyes:
      'Authors cannot approve their own work, and who recommends cannot decide. Another person has to do this.',
    reason_required: 'A reason has to be given.',
    already_called_again: 'Another challenge already calls this one again.',
    addendum_open: 'An addendum to this challenge is being written. Finish that one first.',
    addendum_empty: 'The addendum does not change anything yet.',
    addendum_missing:
      'A material answer is published only together with an addendum. Begin the addendum first.',
    enquiries_closed: 'The time for questions is over.',
    too_many_questions:
      'Your organization has asked as many questions as it may today. Please ask again tomorrow.',
    already_joined: 'This agency already has a part in the challenge.',
    join_request_open: 'This agency has already asked to join and awaits the answer.',
    join_answered: 'This request has been answered or withdrawn.',
    tax_code_taken:
      'Another organization on the portal has this tax code already. If it is yours, file a claim to it.',
    name_taken: 'An organization with exactly this name exists already. Use the full name or another one.',
    too_many_organizations:
      'This account owns as many organizations as it may. Hand some over, or close those no longer used.',
    too_many_members: 'The organization has as many members and invitations as it may.',
    too_many_invitations:
      'The organization has sent as many invitations as it may in a day. Go on inviting tomorrow.',
    too_many_claims: 'This account has as many open claims as it may. Wait for an answer or withdraw some.',
    claim_open: 'You have filed a claim for this tax code already; it waits for an answer.',
    already_member: 'You are a member of the organization with this tax code already.',
    handover_open: 'Another handover of the ownership waits for an answer.',
    organization_busy:
      'The organization still has proposals being written or evaluated, or a commission under way, and cannot be closed yet.',
    owner_missing: 'An organization always has at least one owner. Make somebody else an owner first.',
    call_closed: 'The closing time has passed. The draft is kept but can no longer be submitted.',
    call_not_open: 'This challenge does not accept proposals now.',
    proposal_exists:
      'This organization already has a proposal for the challenge. Open that one to change it.',
    proposal_incomplete: 'Parts of the proposal are still empty. Complete what is missing before you submit.',
    proposal_limit:
      'This organization takes part in as many proposals as the challenge allows. Withdraw or discard another one, or take a consent back, first.',
    partners_pending:
      'An organization that was invited has not answered. Wait for its answer or take the invitation back before you submit.',
    too_many_partners: 'As many organizations as can be are invited. Take one off before you invite another.',
    file_type_refused: 'This type of file is not accepted. Use PDF, PNG, JPEG or an Office document.',
    file_too_large: 'The file is too large. Compress it or split it.',
    too_many_files: 'No more files can be attached. Remove one before you add another.',
    too_many_drafts:
      'This account has too many drafts. Submit, send to review or archive those before you begin another.',
    too_many_uploads:
      'This account has many unfinished uploads. Finish or remove those before you add another file.',
    archive_path:
      'The file was refused because parts inside it have unsafe paths as names. Save it again with your office program.',
    archive_too_large:
      'The file was refused because it unpacks to an unusually large size. Save it again, or export it as PDF.',
    archive_damaged:
      'The file is damaged or protected by a password and cannot be read. Save it again, or export it as PDF.',
    still_sealed:
      'Proposals are still sealed: the closing time is ahead, or chair and secretary have not both opened the seal.',
    panel_too_small: 'The panel needs at least three members.',
    panel_roles_missing: 'The panel needs a chair and a secretary.',
    panel_even: 'The number of those who score must be odd. Add somebody or take somebody out.',
    panel_term_over:
      'Today is outside the panel’s term. Ask the agency to change the term before scoring is opened.',
    invitation_open: 'Accept the invitation to the panel before you declare conflicts.',
    seat_vacant: 'An expert has declined. The agency has to name somebody else before the panel goes on.',
    declaration_missing: 'Declare conflicts of interest first; nothing opens before that.',
    score_out_of_scale: 'A score lies outside the scale of its criterion.',
    sheet_incomplete: 'The score sheet has criteria without a score.',
    sheet_submitted: 'The score sheet has been submitted and cannot be changed.',
    minutes_issued: 'The minutes have been issued and cannot be changed. Begin a corrected edition instead.',
    papers_awaited:
      'Some proposals wait for papers. The secretary decides on them before scoring opens; see the page Screening.',
    papers_due: 'The papers are not due yet, so this proposal cannot be found ineligible for lacking them.',
    papers_late: 'The time to supply papers has passed; nothing more is taken.',
    screening_missing:
      'Some proposals have not been screened. The secretary screens all of them before scoring opens; see the page Screening.',
    assignment_missing:
      'Some proposals have too few readers. The chair confirms an assignment first; see the page Assignment.',
    sheets_missing: 'Some score sheets have not been submitted.',
    consensus_missing:
      'The panel has not agreed on every proposal. The chair records the agreed scores on the page of the meeting.',
    quorum_missing: 'Too few members may score this proposal.',
    not_awardable: 'A criterion of this proposal is below its minimum, so it cannot be chosen.',
    departure_reason_required:
      'A proposal that ranks higher is not recommended: say why the order of the ranking is not followed.',
    complaints_closed: 'Complaints about this result are not taken any more.',
    complaint_open: 'A complaint about this proposal waits for its answer.',
    complaint_period: 'This cannot start yet: the time for complaints about the result is not over.',
    complaints_open: 'This cannot start yet: a complaint about the result waits for its answer.',
    answer_missing: 'There is no drafted answer to sign.',
    measure_required: 'What is upheld needs a measure with its reason; what is rejected has none.',
    chair_conflicted:
      'The chair has a conflict of interest with one of the solvers and cannot preside. Name another chair before scoring opens.',
    seat_kept:
      'Once scoring has opened, only a chair with a conflict or members whose conflicts leave a proposal without its quorum can be replaced, one for one.',
    tie_undecided: 'The leading proposals are tied. The chair has to decide and give a reason.',
    slot_taken: 'Another pitch takes place at this time.',
    slot_standing: 'The proposal has a slot. Remove it and send the schedule out first.',
    pitch_ahead:
      'A pitch is still to come. Wait until it has taken place, or remove its slot and send the schedule out.',
    override_reason_required: 'A choice that differs from the panel’s recommendation needs a reason.',
    too_many_subscriptions: 'One can follow 200 things at most. Stop following some before you add another.',
    milestone_order:
      'The milestones are not in order of time, or one begins before what it waits for is done.',
    milestones_open: 'Some milestones are not completed.',
    milestones_missing: 'At least one milestone is needed.',
    terms_missing: 'Terms that this kind of commission needs are still missing.',
    document_missing: 'A document that this kind of commission needs is still missing.',
    reviews_open: 'Not every review has passed yet.',
    stage_not_possible: 'That commission is not signed yet, or is continued already.',
    commission_exists: 'This proposal has a commission already.',
    amendment_open: 'An amendment is still on its way.',
    report_early: 'The period of this report has not begun.',
    report_empty: 'The report does not say yet what was done.',
    not_late: 'This row is not late.',
    delivery_open: 'The milestone has a delivery on its way, or an accepted one.',
    criteria_unmet: 'A criterion is not met: return it with what is missing; it cannot be accepted.',
    not_accepted: 'Nothing is paid before it is accepted.',
    payment_above_value:
      'The amount is above the value of the commission. What can still be asked for: {remaining} đồng.',
    payments_open: 'A payment is still on its way.',
    value_committed: 'The value cannot be lower than what is asked for and paid: {committed} đồng.',
    highest_level: 'The obstacle is on the highest level already.',
    publication_frozen: 'What was published stays as it is. Write a correction, and say why.',
    replication_exists: 'The agency has asked for this solution already, or uses it.',
    replication_own: 'This is the agency’s own solution.',
    not_replicable:
      'This solution has no published result in force, or its commission was terminated: it cannot be taken over yet.',
    agency_ended: 'This agency was merged or renamed. Ask on behalf of its successor.',
    permit_open: 'Another permit of this commission is under way.',
    permit_over: 'Today lies outside the term of the permit.',
    cap_exceeded: 'More people than the permit allows would take part.',
    plan_cycle: 'Some tasks wait for each other in a ring. Remove one of the links.',
    measurement_missing: 'Some indicators have no measurement yet.',
    measurement_unverified: 'Some measurements have not been verified.',
    measurement_too_old: 'The measurement is older than the baseline, so they cannot be compared.',
    measurement_same_day: 'The indicator has a measurement of that day already. Correct that one.',
    correction_open: 'A correction of this measurement is waiting to be verified.',
    indicator_missing: 'At least one indicator is needed.',
    survey_closed: 'This survey has ended.',
    survey_open: 'The survey is still open. Close it before publishing the result.',
    already_answered: 'An answer from this device has already been recorded.',
    survey_token_forged:
      'The portal has not given out this form for this survey. Open the survey anew and answer it.',
    survey_token_stale: 'The survey’s page has stood open for too long. Load it anew and answer it.',
    survey_link_revoked: 'This link takes no more answers.',
  },
};
