<?php
/**
 * Plugin Name: Copydesk
 * Description: Reads the whole story before it is published: names, quotes, figures and sections that do not agree.
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 *
 * @package copydesk
 */

defined( 'ABSPATH' ) || exit;

const COPYDESK_META = 'copydesk_override';

/** A setting, or what holds where nothing is said. */
function copydesk_setting( string $name ): string {
	$settings = wp_parse_args(
		get_option( 'copydesk', array() ),
		array(
			'service' => 'http://127.0.0.1:7410',
			'token'   => '',
			'outage'  => 'open',
		)
	);
	return (string) $settings[ $name ];
}

/** Asks the service. Returns its answer, or a WP_Error that says why there is none. */
function copydesk_ask( string $path, array $request ) {
	$token  = copydesk_setting( 'token' );
	$answer = wp_remote_post(
		rtrim( copydesk_setting( 'service' ), '/' ) . $path,
		array(
			'timeout' => 15,
			'headers' => array_filter(
				array(
					'Content-Type'  => 'application/json',
					'Authorization' => $token ? "Bearer $token" : null,
				)
			),
			'body'    => wp_json_encode( $request ),
		)
	);
	if ( is_wp_error( $answer ) ) {
		return $answer;
	}
	$json = json_decode( wp_remote_retrieve_body( $answer ), true );
	if ( ! is_array( $json ) || isset( $json['error'] ) ) {
		return new WP_Error( 'copydesk_refused', $json['error']['message'] ?? 'The service gave no answer that can be read.' );
	}
	return $json;
}

/** Checks a story. $post_id is 0 for one that has not been saved yet. */
function copydesk_check( int $post_id, string $title, string $excerpt, string $content, string $category ) {
	$fields = array( 'title' => array( 'text' => $title, 'format' => 'html', 'role' => 'headline' ) );
	if ( '' !== trim( $excerpt ) ) {
		$fields['excerpt'] = array( 'text' => $excerpt, 'format' => 'html', 'role' => 'dek' );
	}
	$fields['content'] = array( 'text' => $content, 'format' => 'html', 'role' => 'body' );
	$request           = array( 'fields' => $fields );
	if ( '' !== $category ) {
		$request['category'] = $category;
	}
	if ( $post_id > 0 ) {
		$request['story'] = copydesk_story( $post_id );
	}
	return copydesk_ask( '/v1/check', $request );
}

/** The name under which overrides of a post are on record. */
function copydesk_story( int $post_id ): string {
	return home_url( "/?p=$post_id" );
}

/** The first category of a post, by ids as the editor sends them or as it is stored. */
function copydesk_category( array $ids ): string {
	$names = array();
	foreach ( $ids as $id ) {
		$term = get_term( (int) $id, 'category' );
		if ( $term instanceof WP_Term && (int) get_option( 'default_category' ) !== $term->term_id ) {
			$names[] = html_entity_decode( $term->name, ENT_QUOTES );
		}
	}
	return $names[0] ?? '';
}

/** The editor cannot be trusted to have asked: whatever comes in through REST is checked here. */
function copydesk_guard( $prepared, WP_REST_Request $request ) {
	if ( is_wp_error( $prepared ) || 'publish' !== ( $prepared->post_status ?? '' ) ) {
		return $prepared;
	}
	$stored  = isset( $prepared->ID ) ? get_post( $prepared->ID ) : null;
	$ids     = $request['categories'] ?? ( $stored ? wp_get_post_categories( $stored->ID ) : array() );
	$answer  = copydesk_check(
		$stored->ID ?? 0,
		(string) ( $prepared->post_title ?? $stored->post_title ?? '' ),
		(string) ( $prepared->post_excerpt ?? $stored->post_excerpt ?? '' ),
		(string) ( $prepared->post_content ?? $stored->post_content ?? '' ),
		copydesk_category( (array) $ids )
	);
	if ( is_wp_error( $answer ) ) {
		return 'closed' === copydesk_setting( 'outage' )
			? new WP_Error( 'copydesk_outage', 'Copydesk cannot be reached, and this house wants every story checked: ' . $answer->get_error_message(), array( 'status' => 503 ) )
			: $prepared;
	}
	if ( 'block' !== $answer['verdict']['decision'] ) {
		return $prepared;
	}
	$messages = array();
	foreach ( $answer['verdict']['reasons'] as $reason ) {
		if ( 'block' === $reason['decision'] ) {
			$messages[] = $reason['message'];
		}
	}
	return new WP_Error(
		'copydesk_blocked',
		'Copydesk holds this story back: ' . implode( '; ', $messages ),
		array( 'status' => 409, 'verdict' => $answer['verdict'] )
	);
}
add_filter( 'rest_pre_insert_post', 'copydesk_guard', 10, 2 );

/** What the panel of the editor asks: through WordPress, so that the token stays here. */
function copydesk_routes(): void {
	$may_edit = static function ( WP_REST_Request $request ): bool {
		return current_user_can( 'edit_post', (int) $request['post'] );
	};
	register_rest_route(
		'copydesk/v1',
		'/check/(?P<post>\d+)',
		array(
			'methods'             => 'POST',
			'permission_callback' => $may_edit,
			'callback'            => static function ( WP_REST_Request $request ) {
				return copydesk_check(
					(int) $request['post'],
					(string) $request['title'],
					(string) $request['excerpt'],
					(string) $request['content'],
					copydesk_category( (array) $request['categories'] )
				);
			},
		)
	);
	register_rest_route(
		'copydesk/v1',
		'/override/(?P<post>\d+)',
		array(
			'methods'             => 'POST',
			'permission_callback' => $may_edit,
			'callback'            => static function ( WP_REST_Request $request ) {
				$post   = (int) $request['post'];
				$user   = wp_get_current_user();
				$record = array(
					'story'       => copydesk_story( $post ),
					'fingerprint' => (string) $request['fingerprint'],
					'rule'        => (string) $request['rule'],
					'message'     => (string) $request['message'],
					'by'          => $user->display_name,
					'reason'      => (string) $request['reason'],
				);
				$answer = copydesk_ask( '/v1/overrides', $record );
				if ( ! is_wp_error( $answer ) ) {
					// Kept with the post, too: it is read where the story is.
					add_post_meta( $post, COPYDESK_META, wp_slash( wp_json_encode( $answer ) ) );
				}
				return $answer;
			},
		)
	);
}
add_action( 'rest_api_init', 'copydesk_routes' );

/** The panel. */
function copydesk_panel(): void {
	wp_enqueue_script(
		'copydesk-panel',
		plugins_url( 'panel.js', __FILE__ ),
		array( 'wp-plugins', 'wp-edit-post', 'wp-editor', 'wp-element', 'wp-components', 'wp-data', 'wp-blocks', 'wp-api-fetch' ),
		'0.1.0',
		true
	);
	wp_add_inline_script( 'copydesk-panel', 'window.copydesk = ' . wp_json_encode( array( 'outage' => copydesk_setting( 'outage' ) ) ), 'before' );
}
add_action( 'enqueue_block_editor_assets', 'copydesk_panel' );

/** The settings page. */
function copydesk_settings(): void {
	register_setting(
		'copydesk',
		'copydesk',
		array(
			'type'              => 'array',
			'sanitize_callback' => static function ( $given ): array {
				return array(
					'service' => esc_url_raw( $given['service'] ?? '' ),
					'token'   => sanitize_text_field( $given['token'] ?? '' ),
					'outage'  => 'closed' === ( $given['outage'] ?? '' ) ? 'closed' : 'open',
				);
			},
		)
	);
}
add_action( 'admin_init', 'copydesk_settings' );

add_action(
	'admin_menu',
	static function (): void {
		add_options_page( 'Copydesk', 'Copydesk', 'manage_options', 'copydesk', 'copydesk_page' );
	}
);

function copydesk_page(): void {
	?>
	<div class="wrap">
		<h1>Copydesk</h1>
		<form method="post" action="options.php">
			<?php settings_fields( 'copydesk' ); ?>
			<table class="form-table" role="presentation">
				<tr>
					<th scope="row"><label for="copydesk-service">Service</label></th>
					<td><input id="copydesk-service" class="regular-text" type="url" name="copydesk[service]" value="<?php echo esc_attr( copydesk_setting( 'service' ) ); ?>">
					<p class="description">Where <code>copydesk serve</code> answers.</p></td>
				</tr>
				<tr>
					<th scope="row"><label for="copydesk-token">Token</label></th>
					<td><input id="copydesk-token" class="regular-text" type="password" autocomplete="off" name="copydesk[token]" value="<?php echo esc_attr( copydesk_setting( 'token' ) ); ?>"></td>
				</tr>
				<tr>
					<th scope="row">When the service cannot be reached</th>
					<td>
						<label><input type="radio" name="copydesk[outage]" value="open" <?php checked( copydesk_setting( 'outage' ), 'open' ); ?>> let stories out</label><br>
						<label><input type="radio" name="copydesk[outage]" value="closed" <?php checked( copydesk_setting( 'outage' ), 'closed' ); ?>> hold them back</label>
					</td>
				</tr>
			</table>
			<?php submit_button(); ?>
		</form>
	</div>
	<?php
}
